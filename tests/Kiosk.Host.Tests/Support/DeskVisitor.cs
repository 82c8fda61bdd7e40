using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kiosk.Host.Tests.Support;

/// <summary>A browser at the clerks' pages of a running kiosk.</summary>
internal sealed partial class DeskVisitor : IDisposable
{
    public const string Password = "een lange zin om te onthouden";

    private DeskVisitor(RunningKiosk running) =>
        Http = new HttpClient { BaseAddress = new Uri($"http://localhost:{running.DeskPort}/api/desk/"), Timeout = KioskProcess.Limit };

    public HttpClient Http { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>
    /// Makes the first administrator with the code in the log, and an account for a clerk: all that stands between a new
    /// kiosk and a clerk who can be called.
    /// </summary>
    /// <returns>The clerk's login name, and the code to choose a password with.</returns>
    public static async Task<(string Login, string Code)> MakeClerkAsync(RunningKiosk running)
    {
        await running.UntilLoggedAsync("one-time code");
        using var administrator = new DeskVisitor(running);
        await administrator.EnterAsync("first-account", new { code = Code().Match(running.Log).Value, login = "bea", name = "Bea", password = Password });
        using var made = await administrator.Http.PostAsJsonAsync("accounts", new { login = "anna", name = "Anna", role = "Clerk" }, Stop);
        return ("anna", (string)(await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(Stop))!["code"]!);
    }

    /// <summary>A clerk who has signed in and sits at loket 3.</summary>
    public static async Task<DeskVisitor> SignInAsync(RunningKiosk running)
    {
        var (login, code) = await MakeClerkAsync(running);
        var clerk = new DeskVisitor(running);
        await clerk.EnterAsync("password", new { code, login, password = Password });
        using var placed = await clerk.Http.PutAsJsonAsync("me", new { counter = "loket 3", presence = "Available" }, Stop);
        placed.EnsureSuccessStatusCode();
        return clerk;
    }

    public void Dispose() => Http.Dispose();

    /// <summary>What the desk gives after this has a session goes along with every request.</summary>
    private async Task EnterAsync(string way, object credentials)
    {
        using var response = await Http.PostAsJsonAsync(way, credentials, Stop);
        response.EnsureSuccessStatusCode();
        var me = (await Http.GetFromJsonAsync<JsonObject>("me", Stop))!;
        Http.DefaultRequestHeaders.Add("X-Kiosk-Csrf", (string)me["csrf"]!);
    }

    [GeneratedRegex("(?<=one-time code: )[0-9A-Z-]{17}")]
    private static partial Regex Code();
}
