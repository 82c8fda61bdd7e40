using System.Security.Claims;
using Kiosk.Desk.Api;
using Kiosk.Desk.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kiosk.Desk.Web;

/// <summary>The municipality's own sign-in.</summary>
/// <param name="Name">As the page of sign-in shows it.</param>
/// <param name="Authority">The issuer; its discovery document stands below it.</param>
/// <param name="RoleClaim">The claim of the ID token that holds the roles.</param>
/// <param name="Roles">What a value of that claim makes of someone.</param>
public sealed record OpenIdProvider(
    string Name, Uri Authority, string ClientId, string ClientSecret, string RoleClaim, IReadOnlyDictionary<string, StaffRole> Roles)
{
    /// <summary>Without the secret: it belongs in no log.</summary>
    public override string ToString() => $"{Name} at {Authority}";
}

/// <summary>
/// Sign-in by OpenID Connect: the code flow with PKCE. What the provider vouches for becomes an account and a session of
/// the desk's own, so that everything behind it is the same as with a password.
/// </summary>
public static class OpenIdSignIn
{
    public const string Path = "/balie/gemeente";

    /// <summary>Who signs in waits for it.</summary>
    private static readonly TimeSpan ProviderTimeout = TimeSpan.FromSeconds(5);

    private const string Scheme = "openid";
    private const string NoScheme = "none";
    private const string RefusedPage = "/balie/aanmelden?fout=";

    /// <param name="provider">Null when the municipality has none; then nothing is added.</param>
    public static IServiceCollection AddOpenIdSignIn(this IServiceCollection services, OpenIdProvider? provider)
    {
        if (provider is not null)
        {
            // What is protected lives for one sign-in and in one process.
            services.AddDataProtection().UseEphemeralDataProtectionProvider();
            services.AddAuthentication(NoScheme).AddCookie(NoScheme).AddOpenIdConnect(Scheme, options => Configure(options, provider));
        }

        return services;
    }

    internal static void Map(WebApplication app, DeskApi desk)
    {
        if (desk.Provider is not { } provider)
        {
            return;
        }

        var events = app.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(Scheme).Events;
        events.OnTicketReceived = context => TakeInAsync(desk, provider, context);
        events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            Fail(desk, context.HttpContext, context.Failure);
            return Task.CompletedTask;
        };
        app.UseAuthentication();
        app.MapGet(Path, (HttpContext context) => SendToProviderAsync(desk, context));
    }

    private static async Task SendToProviderAsync(DeskApi desk, HttpContext context)
    {
        try
        {
            await context.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = $"{PageFiles.Path}/" });
        }
        catch (InvalidOperationException exception)
        {
            // Its discovery document can't be had.
            Fail(desk, context, exception);
        }
    }

    /// <remarks>Messages of a provider may quote tokens, so only the kind is written.</remarks>
    private static void Fail(DeskApi desk, HttpContext context, Exception? failure)
    {
        desk.Log.LogWarning("Sign-in by the provider failed: {Kind}", failure?.GetBaseException().GetType().Name);
        context.Response.Redirect(RefusedPage + "aanbieder");
    }

    private static void Configure(OpenIdConnectOptions options, OpenIdProvider provider)
    {
        options.Authority = provider.Authority.AbsoluteUri;
        // A provider on this very device is one that is tried out.
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.CallbackPath = $"{Path}/terug";
        options.BackchannelTimeout = ProviderTimeout;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
    }

    private static async Task TakeInAsync(DeskApi desk, OpenIdProvider provider, TicketReceivedContext context)
    {
        context.HandleResponse();
        var principal = context.Principal!;
        var roles = principal.FindAll(provider.RoleClaim).Select(claim => claim.Value).Where(provider.Roles.ContainsKey).Select(name => provider.Roles[name]).Distinct().ToList();
        if (roles is not [var role] || await AcceptAsync(desk, principal, role, context.HttpContext) is not StaffResult.Done done)
        {
            context.Response.Redirect(RefusedPage + (roles.Count == 1 ? "account" : "rol"));
            return;
        }

        SignedInStaff.GiveCookie(context.HttpContext, await desk.Sessions.OpenAsync(done.Account, context.HttpContext.RequestAborted));
        context.Response.Redirect($"{PageFiles.Path}/");
    }

    private static async Task<StaffResult> AcceptAsync(DeskApi desk, ClaimsPrincipal principal, StaffRole role, HttpContext context)
    {
        try
        {
            var login = StaffNames.Login(principal.FindFirstValue("preferred_username") ?? principal.FindFirstValue("email") ?? "");
            return await desk.Staff.TakeInAsync(
                $"{principal.FindFirstValue("iss")}|{principal.FindFirstValue("sub")}", login,
                StaffNames.Name(principal.FindFirstValue("name") ?? login), role, context.RequestAborted);
        }
        catch (DeskProblemException)
        {
            return new StaffResult.Refused();
        }
    }
}
