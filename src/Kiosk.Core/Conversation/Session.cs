using Kiosk.Core.Answering;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>
/// One citizen's conversation, from the first press to the idle reset. It lives in memory and is erased after it.
/// </summary>
public sealed class Session
{
    /// <summary>The last reply that said something new; 'herhaal' says it again.</summary>
    public Reply? LastReply { get; private set; }

    /// <summary>What the conversation is about, as its source names it; null before the first answer.</summary>
    public string? Topic { get; private set; }

    /// <summary>How many turns in a row were not understood.</summary>
    public int NotUnderstoodInARow { get; private set; }

    public SpeakingStyle Style { get; private set; } = SpeakingStyle.Normal;

    public void Add(Reply reply)
    {
        Style = reply is Command command ? StyleAfter(command.Order) : Style;
        NotUnderstoodInARow = reply is NotUnderstood misheard ? misheard.Times : 0;
        Topic = reply switch
        {
            Answer answer => answer.Passage.Source.Topic,
            Referral referral => referral.Authority.Name,
            _ => Topic,
        };
        LastReply = reply is Command or NotUnderstood ? LastReply : reply;
    }

    private SpeakingStyle StyleAfter(KioskCommand order) => order switch
    {
        KioskCommand.Slower => Style with { Rate = SpeechRate.Slow },
        KioskCommand.Louder => Style with { Volume = Style.Volume.Louder() },
        KioskCommand.Softer => Style with { Volume = Style.Volume.Softer() },
        _ => Style,
    };
}
