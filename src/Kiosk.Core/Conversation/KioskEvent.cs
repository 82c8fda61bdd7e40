using Kiosk.Core.Audio;

namespace Kiosk.Core.Conversation;

/// <summary>Something that happened; the loop hands it to the machine, one at a time.</summary>
public abstract record KioskEvent
{
    private protected KioskEvent()
    {
    }
}

public sealed record ButtonPressed(Button Button) : KioskEvent;

public sealed record QuestionTyped(string Text) : KioskEvent;

public sealed record UtteranceHeard(Utterance Utterance) : KioskEvent;

/// <summary>The microphone was open and nobody spoke.</summary>
public sealed record NothingHeard : KioskEvent;

/// <summary>The first sentence of the reply is being spoken.</summary>
public sealed record ReplyStarted : KioskEvent;

public sealed record TurnEnded : KioskEvent;

/// <summary>A part failed during the turn; the citizen is told in words that fit it.</summary>
public sealed record TurnFailed(Part Part) : KioskEvent;

/// <summary>Nothing happened for so long that the citizen has left.</summary>
public sealed record SessionExpired : KioskEvent;
