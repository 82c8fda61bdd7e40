using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Desk.Protocol;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Delivery;

/// <summary>
/// The clerks' desk as the conversation sees it: what it is told is on this kiosk's disk before it says anything back,
/// and goes to the desk from there.
/// </summary>
/// <param name="closingTime">Until when a handover that is made now may be delivered; null for ever.</param>
/// <param name="withdraw">Takes the id of a source that no kiosk may speak from any more.</param>
public sealed class OutboxDesk(
    Outbox outbox, IDeskEndpoint desk, TimeProvider time, Func<DateTimeOffset, DateTimeOffset?> closingTime, Action<string> withdraw) : IClerkDesk
{
    /// <summary>Who waits longer without a word thinks that nothing happens; then the citizen is sent to the desk, with the number.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<int?>> waiting = new();

    /// <summary>The place that was told last: the desk tells it again after a lost connection.</summary>
    private readonly ConcurrentDictionary<Guid, int> places = new();

    /// <summary>There is something new in the outbox.</summary>
    public event Action? Added;

    public bool TakesWords => true;

    public Ticket TakeTicket(char letter)
    {
        try
        {
            return outbox.TakeTicket(letter);
        }
        catch (OutboxException)
        {
            // The disk fails or every ticket is open. The outbox takes no ticket twice, so that nobody is told this one then.
            return new Ticket(letter, Ticket.First);
        }
    }

    /// <exception cref="OutboxException">Nothing was kept: the citizen may not be told a number.</exception>
    public async Task<DeskEvent> SendAsync(Handover handover, CancellationToken cancellationToken)
    {
        var delivered = waiting.GetOrAdd(handover.Id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            var expiresAt = closingTime(handover.MadeAt);
            outbox.Add(handover.Id, handover.Ticket, HandoverMessage.Of(handover, expiresAt).ToJson(), expiresAt);
            Added?.Invoke();
            return await delivered.Task.WaitAsync(MaxWait, time, cancellationToken) is { } place
                ? new HandoverAccepted(handover.Ticket, places[handover.Id] = place)
                : new HandoverKept(handover.Ticket);
        }
        catch (TimeoutException)
        {
            return new HandoverKept(handover.Ticket);
        }
        finally
        {
            waiting.TryRemove(handover.Id, out _);
        }
    }

    public Task EscalateAsync(Guid handover, CancellationToken cancellationToken) => Tell(() => outbox.Escalate(handover));

    public Task CancelAsync(Guid handover, CancellationToken cancellationToken) => Tell(() => outbox.Cancel(handover));

    public async IAsyncEnumerable<DeskMessage> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (number, notice) in desk.FollowAsync(outbox.LastEvent, cancellationToken))
        {
            foreach (var message in Apply(notice))
            {
                yield return message;
            }

            if (number is not null)
            {
                outbox.LastEvent = number;
            }
        }
    }

    /// <summary>The desk has taken an order: who waits for it hears so.</summary>
    public void Taken(OutboxOrder order, DeskReceipt.Taken receipt)
    {
        if (order.Kind == OutboxOrderKind.Deliver && waiting.TryGetValue(order.Handover, out var delivered))
        {
            delivered.TrySetResult(receipt.Place);
        }
    }

    private Task Tell(Action tell)
    {
        tell();
        Added?.Invoke();
        return Task.CompletedTask;
    }

    private IEnumerable<DeskMessage> Apply(KioskNotice notice)
    {
        switch (notice)
        {
            case KioskNotice.Open open:
                return outbox.Delivered().Except(open.Handovers).ToList().Select(Close);
            case KioskNotice.Placed placed when IsNews(placed) && outbox.Open().TryGetValue(placed.Handover, out var ticket):
                places[placed.Handover] = placed.Place;
                return [new DeskMessage(placed.Handover, new HandoverAccepted(ticket, placed.Place))];
            case KioskNotice.Claimed claimed:
                return [new DeskMessage(claimed.Handover, new HandoverClaimed(claimed.Counter))];
            case KioskNotice.Said said:
                return [new DeskMessage(said.Handover, new ClerkSaid(said.Words))];
            case KioskNotice.Closed closed:
                return [Close(closed.Handover)];
            case KioskNotice.Withdrawn withdrawn:
                withdraw(withdrawn.Source);
                return [];
            default:
                return [];
        }
    }

    /// <summary>Who still waits for the delivery hears the place from there.</summary>
    private bool IsNews(KioskNotice.Placed placed) =>
        !waiting.ContainsKey(placed.Handover) && places.GetValueOrDefault(placed.Handover) != placed.Place;

    private DeskMessage Close(Guid handover)
    {
        places.TryRemove(handover, out _);
        outbox.Close(handover);
        return new DeskMessage(handover, new HandoverClosed());
    }
}
