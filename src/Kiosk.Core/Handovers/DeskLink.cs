using System.Threading.Channels;
using Kiosk.Core.Conversation;

namespace Kiosk.Core.Handovers;

/// <summary>
/// Carries orders to the desk one after the other, and reports what the desk tells. It runs beside the loop, so that a
/// desk that is slow or away holds nothing up.
/// </summary>
/// <param name="report">Takes an event and the handover it is about.</param>
internal sealed class DeskLink(
    IClerkDesk desk, TimeProvider time, Action<DeskEvent, Guid?> report, Action<Part, Exception> faulted)
{
    private const int MaxWaiting = 16;
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    private readonly Channel<(Handover Handover, Func<CancellationToken, Task> Order)> orders =
        Channel.CreateBounded<(Handover, Func<CancellationToken, Task>)>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    public void Send(Handover handover) =>
        Queue(handover, async stop => report(await desk.SendAsync(handover, stop), handover.Id));

    public void Escalate(Handover handover) => Queue(handover, stop => desk.EscalateAsync(handover.Id, stop));

    public void Cancel(Handover handover) => Queue(handover, stop => desk.CancelAsync(handover.Id, stop));

    /// <summary>Runs until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(CarryOutAsync(cancellationToken), FollowAsync(cancellationToken));

    private void Queue(Handover handover, Func<CancellationToken, Task> order)
    {
        if (!orders.Writer.TryWrite((handover, order)))
        {
            // The desk has not taken anything for a long time: the citizen must not wait for it.
            report(new HandoverKept(null), handover.Id);
        }
    }

    private async Task CarryOutAsync(CancellationToken stop)
    {
        await foreach (var (handover, order) in orders.Reader.ReadAllAsync(stop))
        {
            try
            {
                await order(stop);
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                faulted(Part.Desk, exception);
                report(new HandoverKept(null), handover.Id);
            }
        }
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await foreach (var message in desk.FollowAsync(stop))
                {
                    report(message.Event, message.Handover);
                }
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                faulted(Part.Desk, exception);
                report(new DeskAway(), null);
            }

            await Task.Delay(RetryInterval, time, stop);
        }
    }
}
