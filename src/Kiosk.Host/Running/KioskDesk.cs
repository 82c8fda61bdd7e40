using Kiosk.Core.Handovers;
using Kiosk.Desk;
using Kiosk.Desk.Delivery;
using Kiosk.Desk.Store;
using Kiosk.Desk.Web;
using Kiosk.Host.Settings;
using Kiosk.Storage.Handovers;

namespace Kiosk.Host.Running;

/// <summary>The kiosk's side of the desk: the outbox of this kiosk, and the way to the desk, wherever that is.</summary>
internal sealed class KioskDesk : BackgroundService, IAsyncDisposable
{
    private readonly Outbox outbox;
    private readonly IDeskSite site;
    private readonly Serilog.ILogger log;
    private readonly OutboxDesk desk;
    private readonly DeliveryWorker worker;

    private KioskDesk(Outbox outbox, IDeskSite site, KioskSettings settings, DeskSurroundings around)
    {
        (this.outbox, this.site, log) = (outbox, site, around.Log);
        desk = new OutboxDesk(outbox, site.Way, around.Time, ClosingTimeOf(settings.Desk, around), around.Withdraw);
        worker = new DeliveryWorker(outbox, site.Way, around.Time, new Backoff(Random.Shared.NextDouble), desk.Taken, Faulted);
        desk.Added += worker.Wake;
    }

    public IClerkDesk Clerks => desk;

    /// <summary>One line for people: where the desk is.</summary>
    public string Description => site.Description;

    /// <exception cref="OutboxException">The outbox can't be used.</exception>
    /// <exception cref="DeskStoreException">The store can't be used.</exception>
    public static async Task<KioskDesk> OpenAsync(
        string folder, KioskSettings settings, DeskSurroundings around, CancellationToken cancellationToken)
    {
        var outbox = Outbox.Open(Path.Combine(folder, "outbox.db"));
        try
        {
            return new KioskDesk(outbox, await SiteAsync(folder, settings, around, cancellationToken), settings, around);
        }
        catch
        {
            outbox.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await site.DisposeAsync();
        outbox.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(site.RunAsync(stoppingToken), worker.RunAsync(stoppingToken));

    private static async Task<IDeskSite> SiteAsync(string folder, KioskSettings settings, DeskSurroundings around, CancellationToken cancellationToken)
    {
        if (settings.Desk.AddressFor(settings.Handover.Kiosk, folder) is { } address)
        {
            return new SharedDesk(
                new DeskElsewhere(address, around.Time, line => around.Log.Information("{Line:l}", line), fault => Faulted(around.Log, fault)), address.Url);
        }

        var store = await SqliteHandoverStore.OpenAsync(Path.Combine(folder, "desk.db"), around.Time, cancellationToken);
        return new DeskWithin(
            new DeskService(store, settings.Desk.Times, around.Time, fault => Faulted(around.Log, fault)), settings.Handover.Kiosk, settings.Desk, around);
    }

    private static Func<DateTimeOffset, DateTimeOffset?> ClosingTimeOf(DeskOptions options, DeskSurroundings around) =>
        options.ExpireAtClosing ? moment => ClosingTime.After(moment, around.Hall) : _ => null;

    private void Faulted(Exception exception) => Faulted(log, exception);

    private static void Faulted(Serilog.ILogger log, Exception exception) =>
        log.Warning("The desk can't do its work now: {Reason:l}", Logging.ReasonOf(exception));
}

/// <summary>What the way to the desk needs of the rest.</summary>
/// <param name="Hall">Whose hours count; null when none are known.</param>
/// <param name="Municipality">Such as 'gemeente Lindewaard'.</param>
/// <param name="Knowledge">For clerks to look things up in.</param>
/// <param name="Provider">The municipality's own sign-in; null when it has none.</param>
/// <param name="Withdraw">Takes the id of a source that this kiosk may not speak from any more.</param>
internal sealed record DeskSurroundings(
    Core.Knowledge.Desk? Hall, string Municipality, IDeskKnowledge Knowledge, OpenIdProvider? Provider, Action<string> Withdraw, TimeProvider Time, Serilog.ILogger Log);
