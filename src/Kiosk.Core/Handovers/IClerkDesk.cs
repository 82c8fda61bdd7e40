using Kiosk.Core.Conversation;

namespace Kiosk.Core.Handovers;

/// <summary>Something the desk tells.</summary>
/// <param name="Handover">Which one it is about; null when it is about the desk itself.</param>
public sealed record DeskMessage(Guid? Handover, DeskEvent Event);

/// <summary>The clerks' desk, or what stands in for it. Every order may be repeated without changing anything.</summary>
/// <remarks>Any exception but that of cancellation means that the desk was not reached.</remarks>
public interface IClerkDesk
{
    /// <summary>Whether clerks see the conversation that goes along; else the citizen is not asked whether it may.</summary>
    bool TakesWords { get; }

    /// <summary>Gives out a ticket that no citizen waits with; it never fails, because a clerk can always be called.</summary>
    Ticket TakeTicket(char letter);

    /// <summary>Hands over.</summary>
    /// <returns>
    /// <see cref="HandoverAccepted"/> when a desk has it, <see cref="HandoverKept"/> when no clerk was reached.
    /// </returns>
    Task<DeskEvent> SendAsync(Handover handover, CancellationToken cancellationToken);

    /// <summary>Nobody came for so long that another clerk must be told.</summary>
    Task EscalateAsync(Guid handover, CancellationToken cancellationToken);

    /// <summary>The citizen does not wait any more.</summary>
    Task CancelAsync(Guid handover, CancellationToken cancellationToken);

    /// <summary>What the desk tells from now on. It ends when cancelled, and throws when the desk is lost.</summary>
    IAsyncEnumerable<DeskMessage> FollowAsync(CancellationToken cancellationToken);
}
