namespace Kiosk.Host.Running;

/// <summary>
/// Keeps the panel to this device's own page. The listener is on the loopback address, so what is left are other sites
/// in this device's browser: one that sends requests here, one that puts this page in a frame, and one whose name was
/// made to point here (DNS rebinding).
/// </summary>
internal static class PanelGuard
{
    /// <summary>A page of another site can't set it without asking first, and is never allowed to.</summary>
    private const string OwnHeader = "X-Kiosk-Panel";

    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        Restrict(context.Response.Headers);
        if (!IsOwn(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(context);
    }

    private static void Restrict(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "microphone=(self), camera=(), geolocation=(), display-capture=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private static bool IsOwn(HttpRequest request)
    {
        var isOwnHost = request.Host.Host is "localhost" or "127.0.0.1" && request.Host.Port == request.HttpContext.Connection.LocalPort;
        return isOwnHost && HasOwnOrigin(request) && (OnlyReads(request) || request.Headers.ContainsKey(OwnHeader));
    }

    /// <summary>Browsers name the page's origin with every request that it may not make from elsewhere; programs name none.</summary>
    private static bool HasOwnOrigin(HttpRequest request) =>
        request.Headers.Origin is [] || request.Headers.Origin == $"{request.Scheme}://{request.Host}";

    private static bool OnlyReads(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
