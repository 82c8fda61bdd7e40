using Kiosk.Core.Answering;

namespace Kiosk.Core.Conversation;

/// <summary>Something that happened; the loop hands it to the machine, one at a time.</summary>
public abstract record KioskEvent
{
    private protected KioskEvent()
    {
    }
}

public sealed record ButtonPressed(Button Button) : KioskEvent;

/// <summary>A button that was pressed came up again. Only where the citizen holds a button down to speak does it mean anything.</summary>
public sealed record ButtonReleased(Button Button) : KioskEvent;

public sealed record QuestionTyped(string Text) : KioskEvent
{
    /// <summary>Without the words: what happened may be told, what was said may not.</summary>
    public override string ToString() => nameof(QuestionTyped);
}

/// <summary>The citizen has finished speaking; the turn goes on with what was said.</summary>
public sealed record UtteranceHeard : KioskEvent;

/// <summary>The citizen speaks while the kiosk does; told only where the microphone does not hear the kiosk itself.</summary>
public sealed record VoiceHeard : KioskEvent;

/// <summary>The microphone was open and nobody spoke.</summary>
public sealed record NothingHeard : KioskEvent;

/// <summary>The first sentence is being spoken.</summary>
/// <param name="Reply">Null for fixed phrases.</param>
public sealed record ReplyStarted(Reply? Reply) : KioskEvent;

/// <summary>The last sentence was spoken.</summary>
/// <param name="Reply">Null for fixed phrases.</param>
/// <param name="IsClerkOffered">Whether the citizen may now say yes to a clerk.</param>
public sealed record TurnEnded(Reply? Reply, bool IsClerkOffered = false) : KioskEvent;

/// <summary>The citizen said something to do rather than to answer: call a clerk, stop, or 'yes' to the offer of a clerk.</summary>
public sealed record OrderGiven(KioskCommand Order) : KioskEvent;

/// <summary>A part failed during the turn; the citizen is told in words that fit it.</summary>
public sealed record TurnFailed(Part Part) : KioskEvent;

/// <summary>A part is gone, whether it was in use or not.</summary>
public sealed record PartLost(Part Part) : KioskEvent;

public sealed record PartBack(Part Part) : KioskEvent;

/// <summary>Nothing happened for so long that the session ends soon, unless a button is pressed.</summary>
public sealed record SessionEnding : KioskEvent;

/// <summary>Nothing happened for so long that the citizen has left.</summary>
public sealed record SessionExpired : KioskEvent;
