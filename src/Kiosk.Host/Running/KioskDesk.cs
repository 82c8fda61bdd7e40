using Kiosk.Core.Handovers;
using Kiosk.Desk;
using Kiosk.Desk.Api;
using Kiosk.Desk.Delivery;
using Kiosk.Desk.Store;
using Kiosk.Host.Settings;
using Kiosk.Storage.Handovers;

namespace Kiosk.Host.Running;

/// <summary>
/// The desk within the kiosk: its store, the outbox of this kiosk, and the way between them. Until clerks sign in, its
/// endpoints are for this device only.
/// </summary>
internal sealed class KioskDesk : BackgroundService, IAsyncDisposable
{
    private readonly Outbox outbox;
    private readonly IHandoverStore store;
    private readonly TimeProvider time;
    private readonly Serilog.ILogger log;
    private readonly ChangeFeed feed;
    private readonly ClerkPresence presence = new();
    private readonly OutboxDesk desk;
    private readonly DeliveryWorker worker;
    private readonly DeskUpkeep upkeep;

    private KioskDesk(Outbox outbox, IHandoverStore store, KioskSettings settings, DeskSurroundings around)
    {
        (this.outbox, this.store, time, log) = (outbox, store, around.Time, around.Log);
        feed = new ChangeFeed(store, time);
        var embedded = new EmbeddedDesk(store, feed, presence, settings.Handover.Kiosk);
        desk = new OutboxDesk(outbox, embedded, time, ClosingTimeOf(settings.Desk, around), around.Withdraw);
        worker = new DeliveryWorker(outbox, embedded, time, new Backoff(Random.Shared.NextDouble), desk.Taken, Faulted);
        desk.Added += worker.Wake;
        upkeep = new DeskUpkeep(
            store, TimeSpan.FromSeconds(settings.Desk.EscalateSeconds), TimeSpan.FromHours(settings.Desk.EraseHours), time, Faulted);
    }

    public IClerkDesk Clerks => desk;

    /// <exception cref="OutboxException">The outbox can't be used.</exception>
    /// <exception cref="DeskStoreException">The store can't be used.</exception>
    public static async Task<KioskDesk> OpenAsync(
        string folder, KioskSettings settings, DeskSurroundings around, CancellationToken cancellationToken)
    {
        var outbox = Outbox.Open(Path.Combine(folder, "outbox.db"));
        try
        {
            var store = await SqliteHandoverStore.OpenAsync(Path.Combine(folder, "desk.db"), around.Time, cancellationToken);
            return new KioskDesk(outbox, store, settings, around);
        }
        catch
        {
            outbox.Dispose();
            throw;
        }
    }

    public void Map(WebApplication app)
    {
        DeskEndpoints.Map(app, new DeskApi(store, feed, presence, new LoopbackCallers(), time, app.Logger, app.Lifetime.ApplicationStopping));
        app.Logger.LogInformation("Clerks are served on this device only: there is no sign-in yet");
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await store.DisposeAsync();
        outbox.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(feed.RunAsync(Faulted, stoppingToken), worker.RunAsync(stoppingToken), upkeep.RunAsync(stoppingToken));

    private static Func<DateTimeOffset, DateTimeOffset?> ClosingTimeOf(DeskOptions options, DeskSurroundings around) =>
        options.ExpireAtClosing ? moment => ClosingTime.After(moment, around.Hall) : _ => null;

    /// <summary>Messages of databases may quote what they were given, so only ours are written.</summary>
    private void Faulted(Exception exception) => log.Warning(
        "The desk within this kiosk can't do its work now: {Reason:l}", exception is OutboxException ? exception.Message : exception.GetType().Name);
}

/// <summary>What the desk within the kiosk needs of the rest.</summary>
/// <param name="Hall">Whose hours count; null when none are known.</param>
/// <param name="Withdraw">Takes the id of a source that this kiosk may not speak from any more.</param>
internal sealed record DeskSurroundings(Core.Knowledge.Desk? Hall, Action<string> Withdraw, TimeProvider Time, Serilog.ILogger Log);
