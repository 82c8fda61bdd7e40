using Kiosk.Desk.Store;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Delivery;

/// <summary>
/// The only reader of the outbox: tells the desk one thing after the other, each until the desk has taken it. What the
/// desk has taken twice it has applied once.
/// </summary>
/// <param name="taken">Told of each order that the desk has taken.</param>
/// <param name="faulted">Told each time that the desk is away or refuses something.</param>
public sealed class DeliveryWorker(
    Outbox outbox, IDeskEndpoint desk, TimeProvider time, Backoff backoff, Action<OutboxOrder, DeskReceipt.Taken> taken, Action<Exception> faulted)
{
    /// <summary>How often it looks whether something has become too late.</summary>
    private static readonly TimeSpan ExpiryInterval = TimeSpan.FromMinutes(1);

    private readonly ChangeSignal signal = new();

    /// <summary>There is something new to tell: it is tried at once, also when the desk was away.</summary>
    public void Wake() => signal.Pulse();

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var woken = signal.Next;
            if (await StepAsync(cancellationToken) is { } wait)
            {
                await SleepAsync(woken, wait, cancellationToken);
            }
        }
    }

    /// <returns>How long to wait before the next step; null when there may be more to do.</returns>
    private async Task<TimeSpan?> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            outbox.Expire(time.GetUtcNow());
            if (outbox.Next() is not { } order)
            {
                return ExpiryInterval;
            }

            switch (await desk.SendAsync(order, cancellationToken))
            {
                case DeskReceipt.Refused refused:
                    outbox.Postpone(order.Handover);
                    throw new OutboxException($"the desk refuses '{order}': {refused.Why}");
                case DeskReceipt.Taken receipt:
                    outbox.Done(order);
                    taken(order, receipt);
                    break;
            }

            backoff.Reset();
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            faulted(exception);
            return backoff.Next();
        }
    }

    private async Task SleepAsync(Task woken, TimeSpan atMost, CancellationToken cancellationToken)
    {
        try
        {
            await woken.WaitAsync(atMost, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing new: time to try again.
        }
    }
}
