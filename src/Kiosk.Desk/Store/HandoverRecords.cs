using Kiosk.Core.Handovers;

namespace Kiosk.Desk.Store;

public enum HandoverState
{
    Waiting,
    Claimed,
    Closed,
}

/// <summary>How a handover ended.</summary>
public enum Outcome
{
    Answered,
    Appointment,
    Referred,
    Callback,

    /// <summary>The citizen was not there any more.</summary>
    Gone,

    /// <summary>The citizen took it back at the kiosk; no clerk gives this.</summary>
    Cancelled,

    /// <summary>It was not delivered before the hall closed; no clerk gives this.</summary>
    Expired,
}

/// <summary>A clerk at work.</summary>
/// <param name="Counter">Where citizens find the clerk, as it is said: 'loket 3'.</param>
public sealed record Clerk(string Name, string Counter);

/// <summary>A handover as a kiosk delivers it.</summary>
/// <param name="Ticket">As it is shown: 'K 42'.</param>
/// <param name="Content">The whole message of the kiosk; the store keeps it as it is, until it is erased.</param>
public sealed record DeliveredHandover(
    Guid Id, string Kiosk, string Place, string Ticket, HandoverReason Reason, Urgency Urgency, string Language, string Content)
{
    /// <summary>Without the words: they belong in no log.</summary>
    public override string ToString() => $"{Id} of {Kiosk}";
}

/// <summary>A handover without what was said.</summary>
/// <param name="Sequence">Order of arrival; clocks jump, this does not.</param>
/// <param name="Clerk">Who has claimed or closed it; null while it waits.</param>
/// <param name="QueuePlace">1 for who is next; null unless it waits.</param>
public sealed record HandoverLine(
    Guid Id, long Sequence, string Kiosk, string Place, string Ticket, HandoverReason Reason, Urgency Urgency, string Language,
    HandoverState State, Clerk? Clerk, DateTimeOffset ArrivedAt, bool IsEscalated, int? QueuePlace);

/// <summary>A handover with everything the desk knows of it.</summary>
/// <param name="Content">The message of the kiosk; null when it was erased, or never came because the citizen took it back.</param>
/// <param name="Said">What clerks had the kiosk say, oldest first.</param>
public sealed record DeskHandover(
    HandoverLine Line, string? Content, Outcome? Outcome, string? Note, IReadOnlyList<string> Said)
{
    /// <summary>Without the words: they belong in no log.</summary>
    public override string ToString() => Line.Id.ToString();
}

/// <summary>A source that no kiosk speaks from any more.</summary>
/// <param name="Clerk">Who withdrew it.</param>
/// <param name="ConfirmedBy">The supervisor who looked at it; null when nobody did.</param>
public sealed record WithdrawnSource(
    string Source, string Clerk, string Reason, DateTimeOffset WithdrawnAt, string? ConfirmedBy, DateTimeOffset? ConfirmedAt);

/// <summary>What became of a delivery.</summary>
public abstract record AcceptResult
{
    private protected AcceptResult()
    {
    }

    /// <summary>The desk has it.</summary>
    /// <param name="QueuePlace">1 for who is next; null when it does not wait any more.</param>
    /// <param name="IsNew">False when it was delivered before.</param>
    public sealed record Accepted(int? QueuePlace, bool IsNew) : AcceptResult;

    /// <summary>Another handover was delivered under this id before; it is left as it was.</summary>
    public sealed record Differs : AcceptResult;
}

/// <summary>What became of an order.</summary>
public abstract record OrderResult
{
    private protected OrderResult()
    {
    }

    /// <summary>It is so now, or was so already.</summary>
    public sealed record Done : OrderResult;

    /// <summary>Another clerk has it.</summary>
    public sealed record HeldBy(Clerk Clerk) : OrderResult;

    /// <summary>Nobody has claimed it, and the order is only for who has.</summary>
    public sealed record NotClaimed : OrderResult;

    public sealed record Closed(Outcome Outcome) : OrderResult;

    /// <summary>There is no such handover, or it is another kiosk's.</summary>
    public sealed record Unknown : OrderResult;
}

public enum ChangeKind
{
    Arrived,
    Claimed,
    Released,

    /// <summary>A clerk has the kiosk say something.</summary>
    Said,
    Closed,

    /// <summary>Nobody claimed it for so long that the supervisor is called.</summary>
    Escalated,

    /// <summary>A source is wrong; no kiosk may speak from it.</summary>
    SourceWithdrawn,
}

/// <summary>Something that changed at the desk.</summary>
/// <param name="Sequence">Grows with every change; who knows the last one can ask for what came after it.</param>
/// <param name="Line">The handover as it is now, its place in the queue left out; null for what concerns every kiosk.</param>
/// <param name="Clerk">Who did it; null for a kiosk or the desk itself.</param>
/// <param name="Words">What the kiosk must say, or the id of a withdrawn source; else null.</param>
public sealed record DeskChange(long Sequence, ChangeKind Kind, HandoverLine? Line, Clerk? Clerk, string? Words)
{
    /// <summary>Without the words: they belong in no log.</summary>
    public override string ToString() => $"{Sequence} {Kind}";
}
