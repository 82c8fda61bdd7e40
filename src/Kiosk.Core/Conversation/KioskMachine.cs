using Kiosk.Core.Answering;

namespace Kiosk.Core.Conversation;

/// <summary>The state after an event, and what must be done.</summary>
public sealed record Transition(KioskState State, params KioskEffect[] Effects);

/// <summary>
/// The kiosk's behaviour as a pure, total function: every event is decided in every state. What arrives late, such as
/// the end of a turn that was stopped, changes nothing.
/// </summary>
public static class KioskMachine
{
    public static Transition Next(KioskState state, KioskEvent happened) => happened switch
    {
        ButtonPressed { Button: Button.Clerk } or OrderGiven { Order: KioskCommand.Clerk } => WhenClerkIsAskedFor(state),
        SessionEnding => new Transition(state, new WarnOfEnd()),
        SessionExpired => WhenCitizenLeft(state),
        _ => state switch
        {
            KioskState.OutOfService => WhenOutOfService(happened),
            KioskState.AwaitingClerk => WithAClerk.WhenAwaited(happened),
            KioskState.WithClerk => WithAClerk.WhenThere(happened),
            _ => WhenInConversation(state, happened),
        },
    };

    private static Transition WhenClerkIsAskedFor(KioskState state) => state switch
    {
        KioskState.AwaitingClerk => new Transition(state, new Say([Phrases.StillWaiting])),
        KioskState.WithClerk => new Transition(state, new Say([Phrases.ClerkIsBusyWithYou])),
        _ => new Transition(KioskState.AwaitingClerk, new Cancel(), new CallClerk(WithWords: false)),
    };

    private static Transition WhenCitizenLeft(KioskState state) => state switch
    {
        KioskState.AwaitingClerk or KioskState.WithClerk =>
            new Transition(KioskState.Idle, new Cancel(), new CancelHandover(), new EndSession()),
        KioskState.OutOfService => new Transition(state, new Cancel(), new EndSession()),
        _ => new Transition(KioskState.Idle, new Cancel(), new EndSession()),
    };

    private static Transition WhenOutOfService(KioskEvent happened) => happened switch
    {
        ButtonPressed { Button: Button.Stop } => new Transition(KioskState.OutOfService, new Cancel()),
        ButtonPressed or QuestionTyped => new Transition(KioskState.OutOfService, new Say(Phrases.OutOfService)),
        PartBack { Part: Part.Knowledge } => new Transition(KioskState.Idle, new WarmUp()),
        _ => new Transition(KioskState.OutOfService),
    };

    private static Transition WhenInConversation(KioskState state, KioskEvent happened) => happened switch
    {
        ButtonPressed pressed => WhenPressed(state, pressed.Button),
        ButtonReleased { Button: Button.Talk } when state == KioskState.Listening => new Transition(state, new LetGo()),
        QuestionTyped typed => new Transition(KioskState.Processing, new AnswerText(typed.Text)),
        PartLost { Part: Part.Knowledge } => WhenKnowledgeIsLost(state),
        PartLost { Part: Part.Microphone } when state == KioskState.Listening => WhenTurnFails(state, Part.Microphone),
        TurnFailed failed => WhenTurnFails(state, failed.Part),
        OrderGiven order => WhenOrdered(state, order.Order),
        _ => WhenTurnGoesOn(state, happened),
    };

    private static Transition WhenPressed(KioskState state, Button button) => button switch
    {
        Button.Talk when state == KioskState.Listening => new Transition(state),
        Button.Talk => new Transition(KioskState.Listening, new Listen()),
        Button.Stop => new Transition(KioskState.Idle, new Cancel(), new DropOffer()),
        Button.Yes when state == KioskState.OfferingHandover =>
            new Transition(KioskState.AwaitingClerk, new Cancel(), new CallClerk(WithWords: true)),
        >= Button.Topic1 and <= Button.Topic4 =>
            new Transition(KioskState.Processing, new AnswerTopic(button - Button.Topic1 + 1)),
        _ => new Transition(KioskState.Processing, new AnswerText(WordsOf(button))),
    };

    private static Transition WhenOrdered(KioskState state, KioskCommand order) => (state, order) switch
    {
        (KioskState.Processing, KioskCommand.Yes) => new Transition(KioskState.AwaitingClerk, new CallClerk(WithWords: true)),
        (KioskState.Processing, _) => new Transition(KioskState.Idle, new DropOffer()),
        _ => new Transition(state),
    };

    private static Transition WhenTurnGoesOn(KioskState state, KioskEvent happened) => (state, happened) switch
    {
        (KioskState.Listening, UtteranceHeard) => new Transition(KioskState.Processing),
        // In Idle the kiosk speaks too: it asks whether the citizen is still there.
        (KioskState.Idle or KioskState.Responding or KioskState.OfferingHandover, VoiceHeard) =>
            new Transition(KioskState.Listening, new Listen { HasBegun = true }),
        (KioskState.Listening, NothingHeard) => new Transition(KioskState.Responding, new Say([Phrases.HeardNothing])),
        // A clerk is called while the words that help are still being spoken.
        (KioskState.Processing, ReplyStarted { Reply: Emergency or Distress }) =>
            new Transition(KioskState.AwaitingClerk, new CallClerk(WithWords: false)),
        (KioskState.Processing, ReplyStarted) => new Transition(KioskState.Responding),
        (KioskState.Processing or KioskState.Responding, TurnEnded { IsClerkOffered: true }) =>
            new Transition(KioskState.OfferingHandover, new AskForWords()),
        (KioskState.Processing or KioskState.Responding, TurnEnded) => new Transition(KioskState.Idle),
        _ => new Transition(state),
    };

    private static Transition WhenTurnFails(KioskState state, Part part) => (state, part) switch
    {
        // Nobody is waiting for a reply: that a part failed is in the log.
        (KioskState.Idle or KioskState.OfferingHandover, not Part.Knowledge) => new Transition(state),
        // Everything was shown; saying it is what failed.
        (_, Part.Voice or Part.Loudspeaker) => new Transition(KioskState.Idle),
        (_, Part.Knowledge) => new Transition(KioskState.OutOfService, new Say(Phrases.OutOfService)),
        _ => new Transition(KioskState.OfferingHandover, new Say(Phrases.Failed(part))),
    };

    private static Transition WhenKnowledgeIsLost(KioskState state) => state == KioskState.Idle
        ? new Transition(KioskState.OutOfService, new Cancel())
        : new Transition(KioskState.OutOfService, new Say(Phrases.OutOfService));

    /// <summary>A button says what a citizen could say.</summary>
    internal static string WordsOf(Button button) => button switch
    {
        Button.Repeat => "herhaal",
        Button.Slower => "langzamer",
        Button.Louder => "harder",
        Button.Softer => "zachter",
        Button.Yes => "ja",
        _ => "nee",
    };
}
