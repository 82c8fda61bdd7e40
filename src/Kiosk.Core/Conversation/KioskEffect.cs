using Kiosk.Core.Audio;

namespace Kiosk.Core.Conversation;

/// <summary>What the loop must do. Work that runs is cancelled and awaited before other work starts.</summary>
public abstract record KioskEffect
{
    private protected KioskEffect()
    {
    }
}

/// <summary>Run every part once, unheard.</summary>
public sealed record WarmUp : KioskEffect;

/// <summary>Open the microphone for one utterance.</summary>
public sealed record Listen : KioskEffect;

/// <summary>Answer what was heard.</summary>
public sealed record AnswerUtterance(Utterance Utterance) : KioskEffect;

/// <summary>Answer what was typed, or do what a button says.</summary>
public sealed record AnswerText(string Text) : KioskEffect;

/// <summary>Answer one of the most asked questions.</summary>
/// <param name="Number">1 to 4.</param>
public sealed record AnswerTopic(int Number) : KioskEffect;

/// <summary>Speak fixed phrases.</summary>
public sealed record Say(IReadOnlyList<string> Sentences) : KioskEffect;

/// <summary>Stop what is running.</summary>
public sealed record Cancel : KioskEffect;

/// <summary>Forget the citizen: words, captions, rate and volume.</summary>
public sealed record EndSession : KioskEffect;
