using System.Globalization;
using System.Text;
using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Delivery;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Tests.Crashes;

/// <summary>
/// The life of a kiosk with its desk in one process, from a start to a kill: citizens come, wait, give up and are helped,
/// by chance. What a citizen was told, and what a clerk saw happen, is written to a journal at once.
/// </summary>
internal sealed class KioskLife(string folder, int seed) : IAsyncDisposable
{
    private const int Steps = 14;

    private readonly Random chance = new(seed);
    private readonly FakeTime time = new();
    private readonly FileStream journal = new(Path.Combine(folder, "journal.txt"), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    private readonly Outbox outbox = Outbox.Open(Path.Combine(folder, "outbox.db"));

    public static string DeskFile(string folder) => Path.Combine(folder, "desk.db");

    public async Task RunAsync()
    {
        await using var store = await SqliteHandoverStore.OpenAsync(DeskFile(folder), time, CancellationToken.None);
        var desk = new EmbeddedDesk(store, new ChangeFeed(store, time), new ClerkPresence(), "hal-1");
        for (var step = 0; step < Steps; step++)
        {
            switch (chance.Next(8))
            {
                case < 3:
                    Hand();
                    break;
                case 3:
                    Cancel();
                    break;
                case 4:
                    await HelpAsync(store);
                    break;
                default:
                    await DeliverAsync(desk);
                    break;
            }
        }
    }

    /// <summary>Delivers all that is left.</summary>
    public static async Task FinishAsync(Outbox outbox, IHandoverStore store, TimeProvider time)
    {
        var desk = new EmbeddedDesk(store, new ChangeFeed(store, time), new ClerkPresence(), "hal-1");
        while (outbox.Next() is { } order)
        {
            Assert.IsType<DeskReceipt.Taken>(await desk.SendAsync(order, CancellationToken.None));
            outbox.Done(order);
        }
    }

    public async ValueTask DisposeAsync()
    {
        outbox.Dispose();
        await journal.DisposeAsync();
    }

    private void Hand()
    {
        var now = time.GetUtcNow();
        var handover = new Handover(
            Guid.CreateVersion7(now), now, outbox.TakeTicket('K'), "hal-1", "hal", HandoverReason.NotFound, Urgency.Normal, "nl",
            [new Exchange(string.Concat(Enumerable.Repeat("hoe lang duurt het ", chance.Next(1, 300))), "NotFound", [], null)]);
        outbox.Add(handover.Id, handover.Ticket, Protocol.HandoverMessage.Of(handover, null).ToJson(), null);
        Note("told", handover.Id, handover.Ticket.ToString());
    }

    private void Cancel()
    {
        if (outbox.Open().Keys.OrderBy(_ => chance.Next()).FirstOrDefault() is var id && id != Guid.Empty)
        {
            Note("cancelling", id);
            outbox.Cancel(id);
            Note("cancelled", id);
        }
    }

    private async Task DeliverAsync(EmbeddedDesk desk)
    {
        if (outbox.Next() is { } order && await desk.SendAsync(order, CancellationToken.None) is DeskReceipt.Taken)
        {
            outbox.Done(order);
        }
    }

    /// <summary>A clerk helps who is next; the kiosk hears of it, sometimes.</summary>
    private async Task HelpAsync(SqliteHandoverStore store)
    {
        if (await store.ListOpenAsync(CancellationToken.None) is [var next, ..])
        {
            await store.ClaimAsync(next.Id, Some.Anna, CancellationToken.None);
            await store.CloseAsync(next.Id, Some.Anna, Outcome.Answered, "geholpen", CancellationToken.None);
            Note("helped", next.Id);
            if (chance.Next(2) == 0)
            {
                outbox.Close(next.Id);
            }
        }
    }

    /// <summary>One write that a kill can't take back.</summary>
    private void Note(string what, Guid id, string ticket = "") =>
        journal.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{what}|{id}|{ticket}\n")));
}
