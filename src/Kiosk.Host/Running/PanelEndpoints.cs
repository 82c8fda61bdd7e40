using System.Net.ServerSentEvents;
using Kiosk.Core.Conversation;

namespace Kiosk.Host.Running;

/// <summary>
/// The kiosk's own page: captions, buttons, and a field to type in. For this device only: the listener is on the
/// loopback address, and requests that come by way of another site are refused.
/// </summary>
internal static class PanelEndpoints
{
    private const int MaxQuestionLength = 500;
    private const string OwnHeader = "X-Kiosk-Panel";

    public static void Map(WebApplication app, KioskLoop loop, PanelDisplay display, Func<ServiceHealth> health)
    {
        app.Use(ProtectAsync);
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.MapGet("/health", () => TypedResults.Json(health()));
        app.MapGet("/events", (HttpContext context) =>
        {
            var closed = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, app.Lifetime.ApplicationStopping);
            context.Response.RegisterForDispose(closed);
            return TypedResults.ServerSentEvents(Events(display, closed.Token));
        });
        app.MapPost("/buttons/{button}", (string button) => Press(loop, button));
        app.MapPost("/questions", (TypedQuestion question) => Ask(loop, question));
    }

    private static IResult Press(KioskLoop loop, string button)
    {
        if (!Enum.TryParse<Button>(button, ignoreCase: true, out var pressed) || !Enum.IsDefined(pressed))
        {
            return TypedResults.NotFound($"There is no button '{button}'; there are {string.Join(", ", Enum.GetNames<Button>())}.");
        }

        loop.Post(new ButtonPressed(pressed));
        return TypedResults.NoContent();
    }

    private static IResult Ask(KioskLoop loop, TypedQuestion question)
    {
        if (string.IsNullOrWhiteSpace(question.Text) || question.Text.Length > MaxQuestionLength)
        {
            return TypedResults.BadRequest($"A question has 1 to {MaxQuestionLength} characters.");
        }

        loop.Post(new QuestionTyped(question.Text));
        return TypedResults.NoContent();
    }

    private static async IAsyncEnumerable<SseItem<PanelLine>> Events(
        PanelDisplay display, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in display.FollowAsync(cancellationToken))
        {
            yield return new SseItem<PanelLine>(line, line.Kind);
        }
    }

    /// <summary>Another site can't set our header without asking first, and a rebound name is not a loopback name.</summary>
    private static async Task ProtectAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        var isOwnHost = context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
        var isOwnPage = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            || context.Request.Headers.ContainsKey(OwnHeader);
        if (!isOwnHost || !isOwnPage)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(context);
    }

    internal sealed record TypedQuestion(string Text);
}
