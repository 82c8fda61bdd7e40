using System.Net;
using Kiosk.Desk.Api;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Desk.Web;

/// <summary>
/// Keeps the desk's pages from other sites: none may put them in a frame, run a script in them, or send a change in the
/// name of who has signed in. On this device without https it also keeps out a name that was made to point here (DNS
/// rebinding); with https the certificate does.
/// </summary>
internal static class DeskGuard
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        Restrict(context);
        if (IsRebound(context) || !(OnlyReads(context.Request) || IsFromOwnPage(context.Request)))
        {
            await DeskEndpoints.Problem(StatusCodes.Status403Forbidden, "This comes from another site.").ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    public static bool OnlyReads(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static void Restrict(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "microphone=(), camera=(), geolocation=(), display-capture=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    private static bool IsRebound(HttpContext context) =>
        !context.Request.IsHttps && context.Connection.LocalIpAddress is { } address && IPAddress.IsLoopback(address)
        && context.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]");

    /// <summary>Browsers name the page's origin with every change; programs such as a kiosk name none, and hold no cookie.</summary>
    private static bool IsFromOwnPage(HttpRequest request) =>
        request.Headers.Origin is [] || request.Headers.Origin == $"{request.Scheme}://{request.Host}";
}
