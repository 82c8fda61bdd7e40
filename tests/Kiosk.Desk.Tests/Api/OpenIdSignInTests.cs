using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Tests.Support;
using Kiosk.Desk.Web;

namespace Kiosk.Desk.Tests.Api;

/// <summary>Signing in at the municipality's provider, with real tokens over HTTP.</summary>
public sealed class OpenIdSignInTests : IAsyncLifetime
{
    private TestProvider provider = null!;
    private RunningDesk desk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        provider = await TestProvider.StartAsync();
        desk = await StartAsync(provider.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Who_the_provider_vouches_for_gets_a_session_of_the_desk()
    {
        await desk.Api.Staff.OfferFirstAsync(Stop);
        using var browser = Browser();

        Assert.Equal("/balie/", await SignInAsync(browser));

        var me = (await browser.GetFromJsonAsync<JsonObject>("api/desk/me", Stop))!;
        Assert.Equal(("Anna de Vries", "anna", "Clerk"), ((string)me["name"]!, (string)me["login"]!, (string)me["role"]!));
        Assert.Equal("de gemeente", (string)(await browser.GetFromJsonAsync<JsonObject>("api/desk/sign-in", Stop))!["provider"]!);
        Assert.True(await desk.Api.Staff.IsFirstAwaitedAsync(Stop));
        Assert.Contains(await desk.Api.Audit.ListAsync(null, 10, Stop), line => line is { Act: AuditAct.SignedIn, Who: "Anna de Vries" });
    }

    [Theory]
    [InlineData("medewerker,beheerder")]
    [InlineData("anders")]
    [InlineData("")]
    public async Task Who_has_no_role_here_or_two_is_refused(string roles)
    {
        provider.Claims["roles"] = roles.Split(',');
        using var browser = Browser();

        Assert.Equal("/balie/aanmelden?fout=rol", await SignInAsync(browser));

        await AssertNobodyAsync(browser);
    }

    [Theory]
    [InlineData("../anna", "Anna")]
    [InlineData("", "Anna")]
    [InlineData("anna", "   ")]
    public async Task Who_has_a_name_that_is_not_allowed_is_refused(string login, string name)
    {
        (provider.Claims["preferred_username"], provider.Claims["name"]) = (login, name);
        using var browser = Browser();

        Assert.Equal("/balie/aanmelden?fout=account", await SignInAsync(browser));

        await AssertNobodyAsync(browser);
    }

    [Fact]
    public async Task Who_is_locked_here_stays_out()
    {
        using var browser = Browser();
        await SignInAsync(browser);
        await desk.Api.Staff.LockAsync("Bea", (await desk.Api.Staff.ListAsync(Stop)).Single().Id, isLocked: true, Stop);

        Assert.Equal("/balie/aanmelden?fout=account", await SignInAsync(browser));

        await AssertNobodyAsync(browser);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("audience")]
    [InlineData("nonce")]
    public async Task Token_that_is_not_for_this_desk_and_this_visit_is_refused(string wrong)
    {
        provider.SignsWithAnotherKey = wrong == "key";
        provider.Audience = wrong == "audience" ? "elders" : TestProvider.ClientId;
        provider.Nonce = wrong == "nonce" ? "van een ander" : null;
        using var browser = Browser();

        Assert.Equal("/balie/aanmelden?fout=aanbieder", await SignInAsync(browser));

        await AssertNobodyAsync(browser);
        Assert.Contains(desk.Log.Lines, line => line.StartsWith("Sign-in by the provider failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?code=geheimwoord&state=geheimwoord")]
    [InlineData("?error=access_denied&error_description=geheimwoord")]
    [InlineData("")]
    public async Task Answer_that_nobody_asked_for_is_refused(string query)
    {
        using var browser = Browser();

        Assert.Equal("/balie/aanmelden?fout=aanbieder", await LastAsync(browser, $"balie/gemeente/terug{query}"));

        await AssertNobodyAsync(browser);
        Assert.All(desk.Log.Lines, line => Assert.DoesNotContain("geheimwoord", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Provider_that_is_away_is_told()
    {
        // Nothing listens at this port.
        await using var lonely = await StartAsync(new Uri("http://127.0.0.1:1/"));
        using var browser = Browser(lonely);

        Assert.Equal("/balie/aanmelden?fout=aanbieder", await SignInAsync(browser));
        Assert.Contains(lonely.Log.Lines, line => line.StartsWith("Sign-in by the provider failed", StringComparison.Ordinal));
    }

    private static Task<RunningDesk> StartAsync(Uri authority) => RunningDesk.StartAsync(new OpenIdProvider(
        "de gemeente", authority, TestProvider.ClientId, TestProvider.Secret, "roles",
        new Dictionary<string, StaffRole> { ["medewerker"] = StaffRole.Clerk, ["beheerder"] = StaffRole.Administrator }));

    private static Task<string> SignInAsync(HttpClient browser) => LastAsync(browser, "balie/gemeente");

    /// <returns>Where the browser was led in the end.</returns>
    private static async Task<string> LastAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Stop);
        return response.RequestMessage!.RequestUri!.PathAndQuery;
    }

    private static async Task AssertNobodyAsync(HttpClient browser) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("api/desk/me", Stop)).StatusCode);

    /// <summary>Keeps cookies and follows redirects, as browsers do.</summary>
    private HttpClient Browser() => Browser(desk);

    private static HttpClient Browser(RunningDesk desk)
    {
        using var plain = desk.Client();
        return new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = plain.BaseAddress };
    }
}
