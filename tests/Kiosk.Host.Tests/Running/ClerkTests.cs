using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Kiosk.Host.Running;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Running;

/// <summary>A citizen at the panel page and a clerk at the desk within the same kiosk.</summary>
public sealed class ClerkTests(InstalledKiosk kiosk)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Citizen_hears_the_number_and_then_where_the_clerk_is()
    {
        await using var running = await RunningKiosk.StartAsync(kiosk);
        await using var page = await running.OpenPageAsync();
        using var clerk = await DeskVisitor.SignInAsync(running);
        using var stream = await clerk.Http.GetStreamAsync("events", Stop);
        await using var events = SseParser.Create(stream).EnumerateAsync(Stop).GetAsyncEnumerator(Stop);

        await page.PressAsync("Clerk");
        var handover = await UntilOpenAsync(events);
        var told = await page.UntilAsync(line => line.Text.Contains((string)handover["ticket"]!, StringComparison.Ordinal));
        using var claiming = new HttpRequestMessage(HttpMethod.Put, $"handovers/{handover["id"]}/claim");
        (await clerk.Http.SendAsync(claiming, Stop)).EnsureSuccessStatusCode();

        await page.UntilAsync(line => line.Kind == "spoken" && line.Text.Contains("loket 3", StringComparison.Ordinal));
        Assert.Contains(new PanelLine("state", "AwaitingClerk"), told);
        Assert.Equal("WithClerk", page.State);
    }

    [Fact]
    public async Task When_no_clerk_is_there_the_citizen_goes_to_the_desk_and_the_handover_is_kept()
    {
        await using var running = await RunningKiosk.StartAsync(kiosk);
        await using var page = await running.OpenPageAsync();

        await page.PressAsync("Clerk");
        var told = await page.UntilAsync(line => line.Text.StartsWith("Uw nummer is ", StringComparison.Ordinal));

        using var clerk = await DeskVisitor.SignInAsync(running);
        var open = (await clerk.Http.GetFromJsonAsync<JsonArray>("handovers", Stop))!;
        Assert.Equal($"Uw nummer is {open.Single()!["ticket"]}.", told[^1].Text);
        await running.UntilLoggedAsync("The audit trail is whole: 0 lines");
    }

    private static async Task<JsonNode> UntilOpenAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        while (await events.MoveNextAsync())
        {
            if (JsonNode.Parse(events.Current.Data)!["open"] is JsonArray { Count: > 0 } open)
            {
                return open[0]!;
            }
        }

        throw new InvalidOperationException("The stream of the desk ended.");
    }
}
