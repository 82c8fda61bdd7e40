using System.Buffers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;

namespace Kiosk.Host.Running;

/// <summary>
/// What the panel shows as server-sent events (html.spec.whatwg.org, 9.2), each with its kind as the event's name and the
/// line as JSON. They are written where the web server's own buffers are and nowhere else: the framework's writer goes
/// through pooled arrays, in which words would stay.
/// </summary>
internal static class PanelEvents
{
    /// <summary>Writes what is shown now, then what follows, until the page closes.</summary>
    public static async Task WriteAsync(PanelDisplay display, HttpResponse response, CancellationToken cancellationToken)
    {
        response.ContentType = MediaTypeNames.Text.EventStream;
        var body = response.BodyWriter;
        try
        {
            await foreach (var line in display.FollowAsync(cancellationToken))
            {
                Write(body, line);
                await body.FlushAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page was closed, or the service stops.
        }
    }

    private static void Write(IBufferWriter<byte> body, PanelLine line)
    {
        Encoding.UTF8.GetBytes($"event: {line.Kind}\ndata: ", body);
        using (var json = new Utf8JsonWriter(body))
        {
            JsonSerializer.Serialize(json, line, JsonSerializerOptions.Web);
        }

        body.Write("\n\n"u8);
    }
}
