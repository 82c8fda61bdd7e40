using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Kiosk.Host.Running;

namespace Kiosk.Host.Tests.Support;

/// <summary>The panel page as a browser drives it: the event stream, the buttons and the field to type in.</summary>
internal sealed class PanelPage : IAsyncDisposable
{
    public const string OwnHeader = "X-Kiosk-Panel";

    private readonly HttpClient http;
    private readonly CancellationTokenSource closed = new();
    private readonly IAsyncEnumerator<PanelLine> lines;

    private PanelPage(HttpClient http)
    {
        this.http = http;
        lines = FollowAsync().GetAsyncEnumerator(closed.Token);
    }

    /// <summary>The last state that was taken from the stream.</summary>
    public string State { get; private set; } = "";

    /// <returns>The page, connected: it misses nothing of what happens from here on.</returns>
    public static async Task<PanelPage> OpenAsync(HttpClient http)
    {
        var page = new PanelPage(http);
        await page.UntilAsync(line => line.Kind == "state");
        return page;
    }

    /// <summary>Takes lines until one that fits.</summary>
    /// <returns>All of them, that one last.</returns>
    public async Task<IReadOnlyList<PanelLine>> UntilAsync(Func<PanelLine, bool> fits)
    {
        using var limit = KioskProcess.LimitOf(TestContext.Current.CancellationToken);
        var taken = new List<PanelLine>();
        do
        {
            Assert.True(await HasNextAsync(limit.Token), $"The stream ended, or was waited for in vain, after: {string.Join(", ", taken)}");
            taken.Add(lines.Current);
            State = lines.Current.Kind == "state" ? lines.Current.Text : State;
        }
        while (!fits(lines.Current));

        return taken;
    }

    /// <inheritdoc cref="UntilAsync(Func{PanelLine, bool})"/>
    public Task<IReadOnlyList<PanelLine>> UntilStateAsync(string state) => UntilAsync(line => line == new PanelLine("state", state));

    public Task<HttpResponseMessage> AskAsync(string text) => PostAsync("questions", JsonContent.Create(new { text }));

    public Task<HttpResponseMessage> PressAsync(string button) => PostAsync($"buttons/{button}", null);

    public async ValueTask DisposeAsync()
    {
        await closed.CancelAsync();
        await lines.DisposeAsync();
        closed.Dispose();
    }

    private async Task<bool> HasNextAsync(CancellationToken limit)
    {
        try
        {
            return await lines.MoveNextAsync().AsTask().WaitAsync(limit);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { { OwnHeader, "1" } } };
        return await http.SendAsync(request, closed.Token);
    }

    private async IAsyncEnumerable<PanelLine> FollowAsync()
    {
        await using var stream = await http.GetStreamAsync("events", closed.Token);
        var events = SseParser.Create(stream, (kind, data) =>
        {
            var line = JsonSerializer.Deserialize<PanelLine>(data, JsonSerializerOptions.Web)!;
            Assert.Equal(line.Kind, kind);
            return line;
        });
        await foreach (var item in events.EnumerateAsync(closed.Token))
        {
            yield return item.Data;
        }
    }
}
