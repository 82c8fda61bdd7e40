namespace Kiosk.Host.Running.Browser;

/// <summary>Where a panel page offers its computer's sound.</summary>
internal static class SoundEndpoint
{
    public static void Map(WebApplication app, BrowserSound sound)
    {
        app.UseWebSockets();
        app.MapGet("/sound", context => ServeAsync(context, sound, app.Lifetime.ApplicationStopping));
    }

    private static async Task ServeAsync(HttpContext context, BrowserSound sound, CancellationToken stopping)
    {
        if (!context.WebSockets.IsWebSocketRequest || sound.IsOpen)
        {
            context.Response.StatusCode = sound.IsOpen ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
            return;
        }

        using var closed = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        try
        {
            await sound.ServeAsync(socket, closed.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the service stops.
        }
    }
}
