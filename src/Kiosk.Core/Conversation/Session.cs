using Kiosk.Core.Answering;
using Kiosk.Core.Handovers;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>
/// One citizen's conversation, from the first press to the idle reset. It lives in memory and is erased after it.
/// </summary>
public sealed class Session
{
    /// <summary>More than anyone asks in one visit; of more, the oldest go.</summary>
    private const int MaxExchanges = 20;

    private readonly List<Exchange> exchanges = [];

    /// <summary>The last reply that said something new; 'herhaal' says it again.</summary>
    public Reply? LastReply { get; private set; }

    /// <summary>What the conversation is about, as its source names it; null before the first answer.</summary>
    public string? Topic { get; private set; }

    /// <summary>How many turns in a row were not understood.</summary>
    public int NotUnderstoodInARow { get; private set; }

    public SpeakingStyle Style { get; private set; } = SpeakingStyle.Normal;

    /// <summary>Whether 'ja' would be an answer to the offer of a clerk.</summary>
    public bool IsClerkOffered { get; private set; }

    /// <summary>The clerk who was called; null when none was, or the handover has ended.</summary>
    public Handover? Handover { get; internal set; }

    /// <summary>The number that the citizen has heard; null while the desk may not have it.</summary>
    internal Ticket? TicketTold { get; set; }

    /// <summary>The last fixed phrases, to be said again.</summary>
    internal IReadOnlyList<string> LastSaid { get; set; } = [];

    /// <summary>What was asked and said, oldest first.</summary>
    public IReadOnlyList<Exchange> Exchanges => [.. exchanges];

    public void Add(Reply reply)
    {
        Style = reply is Command command ? StyleAfter(command.Order) : Style;
        IsClerkOffered = reply switch
        {
            Command { Order: KioskCommand.No or KioskCommand.Stop } => false,
            Command or NotUnderstood { OffersHandover: false } => IsClerkOffered,
            _ => reply.OffersHandover,
        };
        NotUnderstoodInARow = reply is NotUnderstood misheard ? misheard.Times : 0;
        Topic = reply switch
        {
            Answer answer => answer.Passage.Source.Topic,
            Referral referral => referral.Authority.Name,
            _ => Topic,
        };
        LastReply = reply is Command or NotUnderstood ? LastReply : reply;
    }

    /// <summary>Keeps a turn for a clerk.</summary>
    internal void Add(Exchange exchange)
    {
        if (exchanges.Count == MaxExchanges)
        {
            exchanges.RemoveAt(0);
        }

        exchanges.Add(exchange);
    }

    internal void DropOffer() => IsClerkOffered = false;

    /// <summary>The same conversation, to try an answer on that may never be given.</summary>
    internal Session Fork()
    {
        var fork = new Session();
        fork.TakeOver(this);
        return fork;
    }

    /// <summary>Goes on from where a fork of this session came to.</summary>
    internal void TakeOver(Session fork) =>
        (LastReply, Topic, NotUnderstoodInARow, Style, IsClerkOffered) =
        (fork.LastReply, fork.Topic, fork.NotUnderstoodInARow, fork.Style, fork.IsClerkOffered);

    private SpeakingStyle StyleAfter(KioskCommand order) => order switch
    {
        KioskCommand.Slower => Style with { Rate = SpeechRate.Slow },
        KioskCommand.Louder => Style with { Volume = Style.Volume.Louder() },
        KioskCommand.Softer => Style with { Volume = Style.Volume.Softer() },
        _ => Style,
    };
}
