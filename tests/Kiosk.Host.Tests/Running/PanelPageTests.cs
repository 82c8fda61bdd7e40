using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Running;

/// <summary>What the panel's web server gives and refuses.</summary>
[Collection(nameof(SharedService))]
public sealed partial class PanelPageTests(SharedService service)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_and_everything_that_it_names_are_served()
    {
        var http = (await service.StartedAsync()).Http;

        var page = await http.GetStringAsync("", Token);

        var files = NamedFile().Matches(page).Select(match => match.Groups["file"].Value).ToList();
        Assert.Equal(["tokens.css", "panel.css", "panel.js"], files);
        Assert.Equal("text/html", await TypeAsync(http, ""));
        Assert.Equal("text/css", await TypeAsync(http, "panel.css"));
        Assert.Equal("text/javascript", await TypeAsync(http, "panel.js"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("panel.js")]
    [InlineData("health")]
    [InlineData("nergens")]
    public async Task Every_response_is_guarded(string path)
    {
        var response = await (await service.StartedAsync()).Http.GetAsync(path, Token);

        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        Assert.Contains("default-src 'none'", headers["Content-Security-Policy"]);
        Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"]);
        Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("no-store", headers["Cache-Control"]);
        Assert.DoesNotContain("Server", headers.Keys);
    }

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("..%2fappsettings.json")]
    [InlineData("kiosk.dll")]
    [InlineData("nergens")]
    public async Task Nothing_else_is_served(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await service.StartedAsync()).Http.GetAsync(path, Token)).StatusCode);

    [Theory]
    [InlineData("questions")]
    [InlineData("buttons/Talk")]
    public async Task Another_site_can_not_post(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { text = "Hallo" }) };

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(request));
    }

    [Theory]
    [InlineData("GET", "", "evil.example")]
    [InlineData("GET", "events", "evil.example")]
    [InlineData("POST", "buttons/Talk", "evil.example")]
    [InlineData("POST", "buttons/Talk", "localhost.evil.example")]
    [InlineData("GET", "", "localhost:1")]
    public async Task A_name_that_was_made_to_point_here_is_refused(string method, string path, string host)
    {
        using var request = Own(new HttpMethod(method), path);
        request.Headers.Host = host;

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(request));
    }

    [Theory]
    [InlineData("GET", "events", "http://evil.example")]
    [InlineData("GET", "events", "http://localhost:1")]
    [InlineData("POST", "buttons/Talk", "null")]
    public async Task A_page_from_elsewhere_is_refused(string method, string path, string origin)
    {
        using var request = Own(new HttpMethod(method), path);
        request.Headers.Add("Origin", origin);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(request));
    }

    [Fact]
    public async Task The_page_learns_whose_kiosk_it_is_and_what_the_topic_keys_ask()
    {
        var facts = await (await service.StartedAsync()).Http.GetFromJsonAsync<JsonElement>("panel", Token);

        Assert.Equal("gemeente Lindewaard", facts.GetProperty("municipality").GetString());
        Assert.Equal(4, facts.GetProperty("topics").GetArrayLength());
    }

    [Theory]
    [InlineData("Onbekend")]
    [InlineData("99")]
    public async Task An_unknown_button_is_not_found(string button)
    {
        using var request = Own(HttpMethod.Post, $"buttons/{button}");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(request));
    }

    [Fact]
    public async Task A_body_of_more_than_four_kilobytes_is_refused()
    {
        using var request = Own(HttpMethod.Post, "questions");
        request.Content = JsonContent.Create(new { text = new string('a', 4096) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(request));
    }

    [Theory]
    [InlineData("{\"text\":\"\"}")]
    [InlineData("{\"text\":\"  \"}")]
    [InlineData("{\"text\":null}")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"text\":5}")]
    [InlineData("geen JSON")]
    public async Task A_question_without_words_is_refused(string body)
    {
        using var request = Own(HttpMethod.Post, "questions");
        request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(request));
    }

    [Fact]
    public async Task A_question_of_more_than_500_characters_is_refused()
    {
        using var request = Own(HttpMethod.Post, "questions");
        request.Content = JsonContent.Create(new { text = new string('a', 501) });

        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(request));
    }

    [Fact]
    public async Task Health_says_which_parts_are_there_and_why_others_are_not()
    {
        var health = await (await service.StartedAsync()).Http.GetFromJsonAsync<JsonElement>("health", Token);

        var parts = health.GetProperty("parts").EnumerateArray().ToDictionary(part => part.GetProperty("name").GetString()!);
        Assert.True(parts["knowledge"].GetProperty("isThere").GetBoolean());
        Assert.True(parts["recogniser"].GetProperty("isThere").GetBoolean());
        Assert.False(parts["microphone"].GetProperty("isThere").GetBoolean());
        Assert.Contains("The microphone 'hw:CARD=Gone' is not there", parts["microphone"].GetProperty("detail").GetString());
        Assert.False(health.GetProperty("isComplete").GetBoolean());
        Assert.StartsWith("without microphone, loudspeaker", health.GetProperty("summary").GetString());
    }

    private static HttpRequestMessage Own(HttpMethod method, string path) => new(method, path) { Headers = { { PanelPage.OwnHeader, "1" } } };

    private async Task<HttpStatusCode> StatusAsync(HttpRequestMessage request)
    {
        using var response = await (await service.StartedAsync()).Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        return response.StatusCode;
    }

    private static async Task<string?> TypeAsync(HttpClient http, string path) =>
        (await http.GetAsync(path, Token)).EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType;

    [GeneratedRegex("(?:href|src)=\"(?<file>[^\"]+)\"")]
    private static partial Regex NamedFile();
}
