using System.Text.Json;
using Kiosk.Desk.Protocol;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Desk.Api;

/// <summary>Something is wrong with a request; the caller reads what, and the log only that.</summary>
internal sealed class DeskProblemException(int status, string problem, Exception? cause = null) : Exception(problem, cause)
{
    public int Status => status;

    /// <summary>What the log may name beside the route; nothing that was sent.</summary>
    public string About { get; init; } = "request";
}

/// <summary>Reads what was sent, within limits.</summary>
internal static class DeskRequest
{
    /// <exception cref="DeskProblemException">It is too large.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext context, int maxBytes)
    {
        if (context.Request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        using var body = new MemoryStream();
        var buffer = new byte[8192];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            body.Write(buffer, 0, read);
            if (body.Length > maxBytes)
            {
                throw TooLarge(maxBytes);
            }
        }

        return body.ToArray();
    }

    /// <exception cref="DeskProblemException">It is too large or not such an object.</exception>
    public static async Task<T> ReadJsonAsync<T>(HttpContext context, int maxBytes)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(await ReadAsync(context, maxBytes), ProtocolJson.Options)
                ?? throw new DeskProblemException(StatusCodes.Status400BadRequest, "The body is null.");
        }
        catch (JsonException exception)
        {
            throw new DeskProblemException(StatusCodes.Status400BadRequest, $"{exception.Path ?? "$"} is not what this request has there.", exception);
        }
    }

    /// <exception cref="DeskProblemException">The text is empty or too long.</exception>
    public static string Text(string text, string name, int max, bool mayBeEmpty = false) =>
        text.Length <= max && (mayBeEmpty || !string.IsNullOrWhiteSpace(text))
            ? text
            : throw new DeskProblemException(StatusCodes.Status400BadRequest, $"$.{name} must have {(mayBeEmpty ? 0 : 1)} to {max} characters.");

    private static DeskProblemException TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {maxBytes} bytes.");
}
