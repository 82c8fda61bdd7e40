using System.Collections.Concurrent;
using Kiosk.Core.Handovers;
using Kiosk.Desk.Delivery;
using Kiosk.Desk.Enrolment;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Store;
using Kiosk.Host.Tests.Support;
using Kiosk.Storage.Handovers;

namespace Kiosk.Host.Tests.Running;

/// <summary>Kiosks that deliver to a desk which is killed in the middle.</summary>
public sealed class DeskKilledTests : IDisposable
{
    private const int Kiosks = 5;
    private const int Each = 20;

    private readonly TempFolder folder = new();
    private readonly SemaphoreSlim taken = new(0);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        taken.Dispose();
    }

    [Fact]
    public async Task Nothing_is_lost_and_nothing_doubled()
    {
        await using var desk = new DeskProcess();
        await desk.StartAsync();
        await using var store = await SqliteHandoverStore.OpenAsync(desk.Database, TimeProvider.System, Stop);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var told = new ConcurrentBag<Guid>();
        var kiosks = await Task.WhenAll(Enumerable.Range(0, Kiosks).Select(number => StartAsync(desk, store, $"hal-{number}", told, stopping.Token)));

        await TakenAsync(Kiosks * Each / 4);
        await desk.KillAsync();
        await desk.StartAsync();
        await TakenAsync(Kiosks * Each - (Kiosks * Each / 4));

        await stopping.CancelAsync();
        await Task.WhenAll(kiosks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var open = await store.ListOpenAsync(Stop);
        Assert.Equal(told.Order(), open.Select(line => line.Id).Order());
        Assert.Equal(Kiosks * Each, (await store.ReadChangesAsync(0, 10_000, Stop)).Count(change => change.Kind == ChangeKind.Arrived));
    }

    /// <returns>Ends when the kiosk does.</returns>
    private async Task<Task> StartAsync(DeskProcess desk, SqliteHandoverStore store, string name, ConcurrentBag<Guid> told, CancellationToken stop)
    {
        var registry = new KioskRegistry(store, TimeProvider.System);
        using var authority = await registry.OpenAuthorityAsync(stop);
        var code = EnrolmentCode.Create(authority.Certificate);
        Assert.True(await registry.ExpectAsync(name, code, TimeSpan.FromHours(1), replaces: false, stop));
        var outbox = Outbox.Open(folder.File($"{name}.db"));
        for (var number = 0; number < Each; number++)
        {
            var handover = new Handover(
                Guid.CreateVersion7(), TimeProvider.System.GetUtcNow(), outbox.TakeTicket('K'), name, "hal", HandoverReason.Asked, Urgency.Normal, "nl", []);
            outbox.Add(handover.Id, handover.Ticket, HandoverMessage.Of(handover, null).ToJson(), null);
            told.Add(handover.Id);
        }

        return DeliverAsync(outbox, new DeskAddress(new Uri(desk.Url), name, folder.File(name), code), stop);
    }

    private async Task DeliverAsync(Outbox outbox, DeskAddress address, CancellationToken stop)
    {
        using (outbox)
        using (var way = new DeskElsewhere(address, TimeProvider.System, _ => { }, _ => { }))
        {
            await new DeliveryWorker(outbox, way, TimeProvider.System, new Backoff(() => 0), (_, _) => taken.Release(), _ => { }).RunAsync(stop);
        }
    }

    private async Task TakenAsync(int count)
    {
        using var limit = KioskProcess.LimitOf(Stop);
        for (var number = 0; number < count; number++)
        {
            await taken.WaitAsync(limit.Token);
        }
    }
}
