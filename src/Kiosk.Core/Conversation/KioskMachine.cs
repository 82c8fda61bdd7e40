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
    public static Transition Next(KioskState state, KioskEvent happened) => state switch
    {
        KioskState.OutOfService => WhenOutOfService(happened),
        _ => happened switch
        {
            ButtonPressed pressed => WhenPressed(state, pressed.Button),
            QuestionTyped typed => new Transition(KioskState.Processing, new AnswerText(typed.Text)),
            SessionExpired => new Transition(KioskState.Idle, new Cancel(), new EndSession()),
            _ => WhenWorkReports(state, happened),
        },
    };

    private static Transition WhenOutOfService(KioskEvent happened) => happened switch
    {
        ButtonPressed { Button: Button.Stop } => new Transition(KioskState.OutOfService, new Cancel()),
        ButtonPressed { Button: Button.Clerk } => new Transition(KioskState.OutOfService, new Say([Phrases.GoToDesk])),
        ButtonPressed or QuestionTyped => new Transition(KioskState.OutOfService, new Say(Phrases.OutOfService)),
        SessionExpired => new Transition(KioskState.OutOfService, new Cancel(), new EndSession()),
        _ => new Transition(KioskState.OutOfService),
    };

    private static Transition WhenPressed(KioskState state, Button button) => button switch
    {
        Button.Talk when state == KioskState.Listening => new Transition(state),
        Button.Talk => new Transition(KioskState.Listening, new Listen()),
        Button.Clerk => new Transition(KioskState.Responding, new Say([Phrases.GoToDesk])),
        Button.Stop => new Transition(KioskState.Idle, new Cancel()),
        >= Button.Topic1 and <= Button.Topic4 =>
            new Transition(KioskState.Processing, new AnswerTopic(button - Button.Topic1 + 1)),
        _ => new Transition(KioskState.Processing, new AnswerText(WordsOf(button))),
    };

    private static Transition WhenWorkReports(KioskState state, KioskEvent happened) => (state, happened) switch
    {
        (KioskState.Listening, UtteranceHeard heard) => new Transition(KioskState.Processing, new AnswerUtterance(heard.Utterance)),
        (KioskState.Listening, NothingHeard) => new Transition(KioskState.Responding, new Say([Phrases.HeardNothing])),
        (KioskState.Processing, ReplyStarted) => new Transition(KioskState.Responding),
        (KioskState.Processing or KioskState.Responding, TurnEnded) => new Transition(KioskState.Idle),
        (_, TurnFailed { Part: Part.Voice or Part.Loudspeaker }) => new Transition(KioskState.Idle),
        (KioskState.Listening or KioskState.Processing or KioskState.Responding, TurnFailed failed) =>
            new Transition(KioskState.Idle, new Say(Phrases.Failed(failed.Part))),
        _ => new Transition(state),
    };

    /// <summary>A button says what a citizen could say.</summary>
    private static string WordsOf(Button button) => button switch
    {
        Button.Repeat => "herhaal",
        Button.Slower => "langzamer",
        Button.Louder => "harder",
        Button.Softer => "zachter",
        Button.Yes => "ja",
        _ => "nee",
    };
}
