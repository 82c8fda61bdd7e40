using Kiosk.Core.Answering;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Handovers;

/// <summary>Why a clerk is called.</summary>
public enum HandoverReason
{
    /// <summary>The citizen asked for a clerk, and nothing else is known.</summary>
    Asked,
    NotFound,
    NotUnderstood,
    Referral,
    Emergency,
    Distress,
    OtherLanguage,
    Abuse,
}

public enum Urgency
{
    Normal,

    /// <summary>Someone may be in danger or in distress: before all others.</summary>
    AtOnce,
}

/// <summary>One question and what the kiosk said to it.</summary>
/// <param name="Question">Personal data masked.</param>
/// <param name="Reply">The kind of the reply.</param>
/// <param name="Source">Where the reply comes from; null when it is from no source.</param>
public sealed record Exchange(string Question, string Reply, IReadOnlyList<string> Spoken, Source? Source)
{
    public static Exchange Of(AnsweredQuestion answered) => new(
        answered.Question, answered.Reply.Kind, answered.Reply.Spoken, (answered.Reply as Answer)?.Passage.Source);

    /// <summary>Without the words: they belong in no log.</summary>
    public override string ToString() => Reply;
}

/// <summary>A citizen who waits for a clerk.</summary>
/// <param name="Id">UUID version 7: a delivery that is repeated is known by it.</param>
/// <param name="Ticket">What people say, unique in the hall while it is open.</param>
/// <param name="Kiosk">Name of the kiosk.</param>
/// <param name="Place">Where the citizen stands.</param>
/// <param name="Language">ISO 639-1 code of the language that the citizen speaks.</param>
/// <param name="Conversation">Oldest first; empty unless the citizen agreed that it goes along.</param>
public sealed record Handover(
    Guid Id, DateTimeOffset MadeAt, Ticket Ticket, string Kiosk, string Place, HandoverReason Reason, Urgency Urgency,
    string Language, IReadOnlyList<Exchange> Conversation);
