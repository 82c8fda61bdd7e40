using Kiosk.Desk.Protocol;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Delivery;

/// <summary>What the desk said to an order.</summary>
public abstract record DeskReceipt
{
    private protected DeskReceipt()
    {
    }

    /// <param name="Place">Place in the queue, 1 for who is next; null when it does not wait, or no clerk is there to see it.</param>
    public sealed record Taken(int? Place) : DeskReceipt;

    /// <summary>The desk will not have it as it is; perhaps a newer desk will.</summary>
    public sealed record Refused(string Why) : DeskReceipt;
}

/// <param name="Event">Its number; null for what is not kept and can't be asked for again.</param>
public sealed record HeardNotice(long? Event, KioskNotice Notice);

/// <summary>The way from this kiosk to the desk and back. Any exception but that of cancellation means that the desk is away.</summary>
public interface IDeskEndpoint
{
    Task<DeskReceipt> SendAsync(OutboxOrder order, CancellationToken cancellationToken);

    /// <summary>First what is open, then what happens. It ends when cancelled, and throws when the desk is lost.</summary>
    /// <param name="after">The last event that was dealt with; null before the first.</param>
    IAsyncEnumerable<HeardNotice> FollowAsync(long? after, CancellationToken cancellationToken);
}
