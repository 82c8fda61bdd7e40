using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;
using Kiosk.Host.Tests.Support;
using Kiosk.Storage;

namespace Kiosk.Host.Tests.Running;

/// <summary>A kiosk and a desk that are two processes, on PostgreSQL.</summary>
public sealed class SharedDeskTests(InstalledKiosk kiosk, PostgresServer server) : IClassFixture<PostgresServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kiosk_enrols_at_its_start_and_what_was_handed_over_while_the_desk_was_away_arrives()
    {
        await using var desk = new DeskProcess(await server.NewDatabaseAsync());
        await using var store = await PostgresHandoverStore.OpenAsync(desk.Database, TimeProvider.System, Stop);
        var code = await desk.EnrolAsync("hal-1");
        // What is withdrawn is kept beside the knowledge, which other tests ask at this moment.
        using var own = new TempFolder();
        BundleFile.Write(BundleFile.Read(kiosk.Bundle), own.File("eigen.bundle"));
        Approval.Sign(own.File("eigen.bundle"), kiosk.Approver);
        await using var running = await RunningKiosk.StartAsync(
            kiosk, ("KIOSK_KNOWLEDGE", own.File("eigen.bundle")), ("KIOSK__Desk__Url", desk.Url), ("KIOSK__Desk__EnrolmentCode", code), ("KIOSK__Handover__Kiosk", "hal-1"));
        await using var page = await running.OpenPageAsync();
        await page.PressAsync("Clerk");
        var told = await page.UntilAsync(line => line.Text.StartsWith("Uw nummer is ", StringComparison.Ordinal));

        await desk.StartAsync();
        await store.UntilAsync(async () => (await store.ListOpenAsync(Stop)).Count > 0);
        await store.WithdrawSourceAsync("paspoort", new Clerk("Anna", "loket 3"), "fout", Stop);

        var line = Assert.Single(await store.ListOpenAsync(Stop));
        Assert.Equal(("hal-1", $"Uw nummer is {line.Ticket}."), (line.Kiosk, told[^1].Text));
        await running.UntilLoggedAsync("1 sources withdrawn");
        Assert.Contains("This kiosk is enrolled at its desk as hal-1", running.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(code, running.Log + desk.Log, StringComparison.Ordinal);
    }
}
