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

/// <summary>Open the microphone, and answer what is said.</summary>
public sealed record Listen : KioskEffect
{
    /// <summary>Whether the citizen speaks already: what was said so far counts.</summary>
    public bool HasBegun { get; init; }
}

/// <summary>The talk button was let go: where it is held to speak, what was said so far is all.</summary>
public sealed record LetGo : KioskEffect;

/// <summary>Answer what was typed, or do what a button says.</summary>
public sealed record AnswerText(string Text) : KioskEffect
{
    /// <summary>Without the words.</summary>
    public override string ToString() => nameof(AnswerText);
}

/// <summary>Answer one of the most asked questions.</summary>
/// <param name="Number">1 to 4.</param>
public sealed record AnswerTopic(int Number) : KioskEffect;

/// <summary>Speak fixed phrases, or a clerk's words.</summary>
public sealed record Say(IReadOnlyList<string> Sentences) : KioskEffect
{
    /// <summary>Whether what is being said now is said to its end first.</summary>
    public bool Waits { get; init; }
}

/// <summary>Speak the last fixed phrases once more.</summary>
public sealed record SayAgain : KioskEffect;

/// <summary>Ask whether the conversation may go along to the clerk who was offered.</summary>
public sealed record AskForWords : KioskEffect;

/// <summary>Ask, in sound, light and text, whether the citizen is still there.</summary>
public sealed record WarnOfEnd : KioskEffect;

/// <summary>Overwrite what the engines still hold of the citizen, and give freed memory back.</summary>
internal sealed record Erase : KioskEffect;

/// <summary>Stop what is running.</summary>
public sealed record Cancel : KioskEffect;

/// <summary>A later 'yes' is no answer to the offer of a clerk.</summary>
public sealed record DropOffer : KioskEffect;

/// <summary>Hand over to a clerk; what is being said goes on.</summary>
/// <param name="WithWords">Whether the citizen agreed that the conversation goes along; else only the reason does.</param>
public sealed record CallClerk(bool WithWords) : KioskEffect;

/// <summary>Tell the desk that nobody came for so long.</summary>
public sealed record Escalate : KioskEffect;

/// <summary>Tell the desk that the citizen does not wait any more.</summary>
public sealed record CancelHandover : KioskEffect;

/// <summary>Tell the citizen to go to the desk, with the number.</summary>
public sealed record SendToDesk : KioskEffect;

/// <summary>Forget the citizen: sound, words, captions, rate and volume.</summary>
public sealed record EndSession : KioskEffect;
