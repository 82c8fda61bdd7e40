using System.Threading.RateLimiting;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kiosk.Desk.Api;

/// <summary>Signing in and out, and what someone who has signed in sets for the day.</summary>
internal static class SignInEndpoints
{
    private const int MaxBytes = 4 * 1024;
    private const int MaxCounter = 40;

    /// <summary>Attempts to sign in from one address in each minute; more than a hall full of clerks needs.</summary>
    private const int MaxAttempts = 20;

    public static void Map(IEndpointRouteBuilder api, DeskApi desk)
    {
        var limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = MaxAttempts, Window = TimeSpan.FromMinutes(1) }));
        desk.Stopping.Register(limiter.Dispose);

        api.MapGet("/desk/sign-in", Task<IResult> (HttpContext context) => TellAsync(desk, context));
        api.MapPost("/desk/sign-in", Task<IResult> (HttpContext context) => LimitedAsync(limiter, context, () => SignInAsync(desk, context))).MaxBody(MaxBytes);
        api.MapPost("/desk/first-account", Task<IResult> (HttpContext context) => LimitedAsync(limiter, context, () => MakeFirstAsync(desk, context))).MaxBody(MaxBytes);
        api.MapPost("/desk/password", Task<IResult> (HttpContext context) => LimitedAsync(limiter, context, () => ChoosePasswordAsync(desk, context))).MaxBody(MaxBytes);
        api.MapDelete("/desk/sign-in", Task<IResult> (HttpContext context) => SignOutAsync(desk, context));
        api.MapGet("/desk/me", (HttpContext context) => TypedResults.Json(Me.Of(SignedInStaff.Of(context), desk), ProtocolJson.Options));
        api.MapPut("/desk/me", Task<IResult> (HttpContext context) => SetAsync(desk, context)).MaxBody(MaxBytes);
    }

    /// <summary>What the page of sign-in must offer.</summary>
    private static async Task<IResult> TellAsync(DeskApi desk, HttpContext context) => TypedResults.Json(
        new Offer(desk.Municipality, await desk.Staff.IsFirstAwaitedAsync(context.RequestAborted), desk.Provider?.Name), ProtocolJson.Options);

    private static async Task<IResult> LimitedAsync(PartitionedRateLimiter<HttpContext> limiter, HttpContext context, Func<Task<IResult>> attempt)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired
            ? await attempt()
            : DeskEndpoints.Problem(StatusCodes.Status429TooManyRequests, "Too many attempts from here. Try again in a minute.");
    }

    private static async Task<IResult> SignInAsync(DeskApi desk, HttpContext context)
    {
        var given = await DeskRequest.ReadJsonAsync<Credentials>(context, MaxBytes);
        return await OpenAsync(
            desk, context,
            await desk.Staff.SignInAsync(StaffNames.Login(given.Login), StaffNames.Known(given.Password, "password"), context.RequestAborted));
    }

    private static async Task<IResult> MakeFirstAsync(DeskApi desk, HttpContext context)
    {
        var given = await DeskRequest.ReadJsonAsync<FirstAccount>(context, MaxBytes);
        var login = StaffNames.Login(given.Login);
        return await OpenAsync(
            desk, context,
            await desk.Staff.MakeFirstAsync(
                StaffNames.Known(given.Code, "code"), login, StaffNames.Name(given.Name), StaffNames.Password(given.Password, login), context.RequestAborted));
    }

    private static async Task<IResult> ChoosePasswordAsync(DeskApi desk, HttpContext context)
    {
        var given = await DeskRequest.ReadJsonAsync<FirstPassword>(context, MaxBytes);
        var login = StaffNames.Login(given.Login);
        return await OpenAsync(
            desk, context,
            await desk.Staff.ChoosePasswordAsync(
                login, StaffNames.Known(given.Code, "code"), StaffNames.Password(given.Password, login), context.RequestAborted));
    }

    private static async Task<IResult> OpenAsync(DeskApi desk, HttpContext context, StaffResult result)
    {
        if (result is not StaffResult.Done done)
        {
            return AccountEndpoints.Answer(result);
        }

        SignedInStaff.GiveCookie(context, await desk.Sessions.OpenAsync(done.Account, context.RequestAborted));
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SignOutAsync(DeskApi desk, HttpContext context)
    {
        await desk.Sessions.EndAsync(SignedInStaff.Of(context), context.RequestAborted);
        SignedInStaff.TakeCookie(context);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SetAsync(DeskApi desk, HttpContext context)
    {
        var session = SignedInStaff.Of(context);
        var place = await DeskRequest.ReadJsonAsync<Place>(context, MaxBytes);
        var counter = DeskRequest.Text(place.Counter, "counter", MaxCounter).Trim();
        await desk.Sessions.SetAsync(session, counter, place.Presence, context.RequestAborted);
        desk.Clerks.Set(session.Account.Name, place.Presence);
        return TypedResults.Json(Me.Of(session with { Counter = counter, Presence = place.Presence }, desk), ProtocolJson.Options);
    }

    private sealed record Offer(string Municipality, bool IsFirstAwaited, string? Provider);

    private sealed record Credentials(string Login, string Password);

    private sealed record FirstAccount(string Code, string Login, string Name, string Password);

    private sealed record FirstPassword(string Code, string Login, string Password);

    private sealed record Place(string Counter, Presence Presence);

    private sealed record Me(string Login, string Name, StaffRole Role, string Counter, Presence Presence, string Csrf, string Municipality)
    {
        public static Me Of(StaffSession session, DeskApi desk) => new(
            session.Account.Login, session.Account.Name, session.Account.Role, session.Counter, session.Presence,
            Secret.CsrfOf(session.Token), desk.Municipality);
    }
}
