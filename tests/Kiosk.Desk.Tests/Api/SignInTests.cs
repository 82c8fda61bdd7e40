using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Tests.Support;
using Kiosk.Desk.Web;

namespace Kiosk.Desk.Tests.Api;

/// <summary>What guards the pages: headers, cookies, the CSRF value, the origin, the rate of attempts, roles.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private RunningDesk desk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Every_answer_keeps_other_sites_out()
    {
        using var client = desk.Client();
        foreach (var path in new[] { "balie/", "balie/aanmelden", "balie/staff.js", "api/desk/me", "nergens" })
        {
            using var response = await client.GetAsync(path, Stop);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("aanmelden")]
    [InlineData("accounts")]
    [InlineData("bronnen")]
    [InlineData("logboek")]
    public async Task Page_has_no_script_or_style_of_its_own(string page)
    {
        using var client = desk.Client();

        var html = await client.GetStringAsync($"balie/{page}", Stop);

        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("""\son\w+=""", html);
        Assert.DoesNotMatch("<script(?![^>]* src=)", html);
    }

    [Theory]
    [InlineData("balie/../desk.db")]
    [InlineData("balie/..%2fappsettings.json")]
    [InlineData("balie/%2e%2e/kiosk.dll")]
    public async Task Nothing_beside_the_pages_is_served(string path)
    {
        using var client = desk.Client();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path, Stop)).StatusCode);
    }

    [Fact]
    public async Task Cookie_is_for_this_site_only_and_no_script_reads_it()
    {
        var (_, cookie) = await EnterAsync();

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Change_needs_the_csrf_value_of_the_session()
    {
        var (client, _) = await EnterAsync();
        var csrf = (string)(await client.GetFromJsonAsync<JsonObject>("api/desk/me", Stop))!["csrf"]!;

        Assert.Equal(HttpStatusCode.Forbidden, (await PlaceAsync(client, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PlaceAsync(client, new string('0', csrf.Length))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PlaceAsync(client, csrf)).StatusCode);
    }

    [Theory]
    [InlineData("https://elders.example")]
    [InlineData("null")]
    public async Task Change_of_another_site_is_refused_before_anything_is_looked_at(string origin)
    {
        using var client = desk.Client("Origin", origin);

        using var response = await client.PostAsJsonAsync("api/desk/sign-in", new { login = "anna", password = "x" }, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Name_that_was_made_to_point_here_is_refused()
    {
        using var client = desk.Client("Host", "aanvaller.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("balie/", Stop)).StatusCode);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_refused()
    {
        using var client = desk.Client();
        HttpStatusCode last;
        var attempts = 0;
        do
        {
            using var response = await client.PostAsJsonAsync("api/desk/password", new { login = "x", code = "x", password = "x" }, Stop);
            last = response.StatusCode;
            attempts++;
        }
        while (last == HttpStatusCode.BadRequest && attempts < 100);

        Assert.Equal((HttpStatusCode.TooManyRequests, 21), (last, attempts));
    }

    [Theory]
    [InlineData("""{"login":"../anna","password":"x"}""", "$.login")]
    [InlineData("""{"login":"a","password":"x"}""", "$.login")]
    [InlineData("""{"login":"anna"}""", "$")]
    [InlineData("""{"login":null,"password":"x"}""", "$")]
    [InlineData("[]", "$")]
    [InlineData("geheimwoord", "$")]
    public async Task What_is_wrong_with_a_sign_in_is_named(string body, string named)
    {
        using var client = desk.Client();

        using var response = await client.PostAsync("api/desk/sign-in", RunningDesk.Json(body), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(named, (string)(await response.Content.ReadFromJsonAsync<JsonObject>(Stop))!["title"]!, StringComparison.Ordinal);
        Assert.All(desk.Log.Lines, line => Assert.DoesNotContain("geheimwoord", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Password_that_is_too_large_is_refused_unread()
    {
        using var client = desk.Client();

        using var response = await client.PostAsJsonAsync("api/desk/sign-in", new { login = "anna", password = new string('x', 5000) }, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData(StaffRole.Administrator, "handovers", HttpStatusCode.Forbidden)]
    [InlineData(StaffRole.Administrator, "events", HttpStatusCode.Forbidden)]
    [InlineData(StaffRole.Administrator, "sources?question=paspoort", HttpStatusCode.Forbidden)]
    [InlineData(StaffRole.Administrator, "accounts", HttpStatusCode.OK)]
    [InlineData(StaffRole.Administrator, "audit", HttpStatusCode.OK)]
    [InlineData(StaffRole.Supervisor, "accounts", HttpStatusCode.Forbidden)]
    [InlineData(StaffRole.Supervisor, "audit", HttpStatusCode.OK)]
    [InlineData(StaffRole.Supervisor, "handovers", HttpStatusCode.OK)]
    [InlineData(StaffRole.Clerk, "accounts", HttpStatusCode.Forbidden)]
    [InlineData(StaffRole.Clerk, "audit", HttpStatusCode.Forbidden)]
    [InlineData(StaffRole.Clerk, "audit/check", HttpStatusCode.Forbidden)]
    public async Task Role_decides_what_is_seen(StaffRole role, string path, HttpStatusCode status)
    {
        using var client = desk.Clerk(Some.Anna, role);

        using var response = await client.GetAsync($"api/desk/{path}", HttpCompletionOption.ResponseHeadersRead, Stop);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Clerk_can_not_confirm_an_own_withdrawal()
    {
        using var anna = desk.Clerk(Some.Anna);
        await anna.PostAsJsonAsync("api/desk/withdrawals", new { source = "paspoort", reason = "fout" }, Stop);

        using var response = await anna.PostAsJsonAsync("api/desk/withdrawals/confirmed", new { source = "paspoort" }, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Conversation_is_for_who_claimed_it_and_that_it_was_read_is_written_down()
    {
        var delivery = Some.Delivery(content: """{"conversation":[{"question":"geheimwoord"}]}""");
        await desk.Store.AcceptAsync(delivery, Stop);
        await desk.Store.ClaimAsync(delivery.Id, Some.Anna, Stop);
        using var anna = desk.Clerk(Some.Anna);
        using var bram = desk.Clerk(Some.Bram);
        var path = $"api/desk/handovers/{delivery.Id}";

        Assert.DoesNotContain("geheimwoord", await bram.GetStringAsync(path, Stop), StringComparison.Ordinal);
        Assert.Contains("geheimwoord", await anna.GetStringAsync(path, Stop), StringComparison.Ordinal);

        Assert.Equal(["Anna"], (await desk.Api.Audit.ListAsync(null, 10, Stop)).Where(line => line.Act == AuditAct.HandoverRead).Select(line => line.Who));
    }

    private static Task<HttpResponseMessage> PlaceAsync(HttpClient client, string? csrf)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "api/desk/me") { Content = JsonContent.Create(new { counter = "loket 3", presence = "Busy" }) };
        if (csrf is not null)
        {
            request.Headers.Add(SignedInStaff.CsrfHeader, csrf);
        }

        return client.SendAsync(request, Stop);
    }

    /// <summary>Makes the first administrator.</summary>
    /// <returns>Who holds the cookie, and the cookie as it was given.</returns>
    private async Task<(HttpClient Client, string Cookie)> EnterAsync()
    {
        var code = await desk.Api.Staff.OfferFirstAsync(Stop);
        var client = desk.Client();
        using var response = await client.PostAsJsonAsync(
            "api/desk/first-account", new { code, login = "bea", name = "Bea", password = "een lange zin om te onthouden" }, Stop);
        return (client, response.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Single());
    }
}
