using System.Text;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Store;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Delivery;

/// <summary>The way to a desk that runs in the kiosk's own process.</summary>
public sealed class EmbeddedDesk(IHandoverStore store, ChangeFeed feed, ClerkPresence clerks, string kiosk) : IDeskEndpoint
{
    public async Task<DeskReceipt> SendAsync(OutboxOrder order, CancellationToken cancellationToken) => order.Kind switch
    {
        OutboxOrderKind.Deliver => await DeliverAsync(order.Content!, cancellationToken),
        OutboxOrderKind.Escalate => Settled(await store.EscalateAsync(order.Handover, kiosk, cancellationToken)),
        OutboxOrderKind.Cancel => Settled(await store.WithdrawAsync(order.Handover, kiosk, Outcome.Cancelled, cancellationToken)),
        _ => Settled(await store.WithdrawAsync(order.Handover, kiosk, Outcome.Expired, cancellationToken)),
    };

    public IAsyncEnumerable<HeardNotice> FollowAsync(long? after, CancellationToken cancellationToken) =>
        KioskNotices.FollowAsync(feed, kiosk, after, cancellationToken);

    private async Task<DeskReceipt> DeliverAsync(string content, CancellationToken cancellationToken) =>
        await store.AcceptAsync(HandoverMessage.Parse(Encoding.UTF8.GetBytes(content)).AsDelivered(content), cancellationToken)
            is AcceptResult.Accepted accepted
            ? new DeskReceipt.Taken(clerks.IsAnyone ? accepted.QueuePlace : null)
            : new DeskReceipt.Refused("another handover came under this id before.");

    /// <summary>An order that came too late to change anything has been carried out as well.</summary>
    private static DeskReceipt Settled(OrderResult result) =>
        result is OrderResult.Unknown ? new DeskReceipt.Refused("there is no such handover of this kiosk.") : new DeskReceipt.Taken(null);
}
