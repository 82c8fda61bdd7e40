using Kiosk.Core.Handovers;

namespace Kiosk.Core.Conversation;

/// <summary>Something that happened to a handover, or to the clerks' desk.</summary>
public abstract record DeskEvent : KioskEvent
{
    private protected DeskEvent()
    {
    }
}

/// <summary>The desk has the handover, or its place in the queue changed.</summary>
/// <param name="Place">1 for who is next.</param>
public sealed record HandoverAccepted(Ticket Ticket, int Place) : DeskEvent;

/// <summary>No clerk was reached: the citizen is told to go to the desk.</summary>
/// <param name="Ticket">The number to say; null when no desk will ever know it.</param>
public sealed record HandoverKept(Ticket? Ticket) : DeskEvent;

/// <summary>A clerk takes it.</summary>
/// <param name="Counter">Where the clerk sits, as it is said: 'loket 3'.</param>
public sealed record HandoverClaimed(string Counter) : DeskEvent;

/// <summary>The clerk has something said to the citizen.</summary>
/// <param name="Words">In the clerk's own words, at most <see cref="MaxLength"/> characters.</param>
public sealed record ClerkSaid(string Words) : DeskEvent
{
    public const int MaxLength = 500;
}

/// <summary>The clerk has finished.</summary>
public sealed record HandoverClosed : DeskEvent;

/// <summary>Nobody has claimed it for so long that the desk is told once more.</summary>
public sealed record HandoverUnclaimed : DeskEvent;

/// <summary>The citizen has waited for so long without a word that one is due.</summary>
public sealed record ReassuranceDue : DeskEvent;

/// <summary>The desk can't be reached any more.</summary>
public sealed record DeskAway : DeskEvent;

public sealed record DeskBack : DeskEvent;
