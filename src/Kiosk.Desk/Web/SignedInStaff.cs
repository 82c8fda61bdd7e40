using System.Data.Common;
using Kiosk.Desk.Api;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Store;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Desk.Web;

/// <summary>
/// Knows who calls by the cookie of a session, and lets a change through only with the session's own CSRF value, which a
/// page of another site can't read.
/// </summary>
public static class SignedInStaff
{
    public const string CsrfHeader = "X-Kiosk-Csrf";

    private const int MaxToken = 128;

    internal static async Task RecogniseAsync(DeskApi desk, HttpContext context, RequestDelegate next)
    {
        if (await RefuseAsync(desk, context) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    /// <returns>Null when the call may go on, with or without a session.</returns>
    private static async Task<IResult?> RefuseAsync(DeskApi desk, HttpContext context)
    {
        if (context.Request.Cookies[CookieName(context)] is not { Length: > 0 and <= MaxToken } token)
        {
            return null;
        }

        try
        {
            if (await desk.Sessions.FindAsync(token, context.RequestAborted) is { } session)
            {
                context.Features.Set(session);
                return DeskGuard.OnlyReads(context.Request) || Secret.AreEqual(context.Request.Headers[CsrfHeader].ToString(), Secret.CsrfOf(token))
                    ? null
                    : DeskEndpoints.Problem(StatusCodes.Status403Forbidden, $"{CsrfHeader} is not this session's.");
            }

            return null;
        }
        catch (DbException exception)
        {
            return DeskEndpoints.Unavailable(desk.Log, exception);
        }
    }

    public static void GiveCookie(HttpContext context, StaffSession session) =>
        context.Response.Cookies.Append(CookieName(context), session.Token, Options(context));

    public static void TakeCookie(HttpContext context) => context.Response.Cookies.Delete(CookieName(context), Options(context));

    internal static StaffSession Of(HttpContext context) => context.Features.Get<StaffSession>()
        ?? throw new DeskProblemException(StatusCodes.Status401Unauthorized, "This is for staff who have signed in.");

    /// <exception cref="DeskProblemException">Nobody has signed in, or someone with another role.</exception>
    internal static StaffSession Of(HttpContext context, params ReadOnlySpan<StaffRole> roles)
    {
        var session = Of(context);
        return roles.Contains(session.Account.Role) ? session
            : throw new DeskProblemException(StatusCodes.Status403Forbidden, "This is for staff with another role.");
    }

    /// <summary>Someone who helps citizens.</summary>
    internal static Clerk ClerkOf(HttpContext context) => Of(context, StaffRole.Clerk, StaffRole.Supervisor).AsClerk;

    /// <summary>With https the name itself makes the browser hold on to Secure, this host and the whole site.</summary>
    private static string CookieName(HttpContext context) => context.Request.IsHttps ? "__Host-kiosk-desk" : "kiosk-desk";

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
