using Kiosk.Core.Answering;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>The machine's decisions from when a clerk was called until the clerk has finished.</summary>
internal static class WithAClerk
{
    public static Transition WhenAwaited(KioskEvent happened) => happened switch
    {
        ButtonPressed { Button: Button.Stop or Button.No } => StopsWaiting,
        HandoverAccepted { Ticket: var ticket, Place: var place } => Says(KioskState.AwaitingClerk, Phrases.InQueue(ticket, place)),
        HandoverKept kept => Says(KioskState.Responding, kept.Ticket is { } ticket ? Phrases.GoToDeskWith(ticket) : [Phrases.GoToDesk]),
        HandoverClaimed claimed => Says(KioskState.WithClerk, Phrases.Claimed(claimed.Counter)),
        HandoverUnclaimed => new Transition(
            KioskState.AwaitingClerk, new Escalate(), new Say(Phrases.Escalated) { Waits = true }),
        ReassuranceDue => Says(KioskState.AwaitingClerk, [Phrases.StillWaiting]),
        _ => InEitherCase(KioskState.AwaitingClerk, happened, Phrases.StillWaiting),
    };

    public static Transition WhenThere(KioskEvent happened) => happened switch
    {
        ButtonPressed { Button: Button.Stop } => StopsWaiting,
        _ => InEitherCase(KioskState.WithClerk, happened, Phrases.ClerkIsBusyWithYou),
    };

    private static Transition StopsWaiting => new(KioskState.Responding, new CancelHandover(), new Say([Phrases.ClerkCancelled]));

    /// <param name="otherwise">What is said when a button can't do its work now.</param>
    private static Transition InEitherCase(KioskState state, KioskEvent happened, string otherwise) => happened switch
    {
        ButtonPressed { Button: Button.Repeat } => new Transition(state, new SayAgain()),
        ButtonPressed { Button: Button.Slower or Button.Louder or Button.Softer } pressed =>
            new Transition(state, new AnswerText(KioskMachine.WordsOf(pressed.Button))),
        ButtonPressed or QuestionTyped => new Transition(state, new Say([otherwise])),
        // Announced, so that nobody takes a clerk's words for those of the municipality's sources.
        ClerkSaid said => Says(state, [Phrases.ClerkSays, .. SentenceSplitter.Split(said.Words)]),
        HandoverClosed => Says(KioskState.Responding, Phrases.ClerkDone),
        DeskAway => new Transition(KioskState.Responding, new SendToDesk()),
        _ => new Transition(state),
    };

    private static Transition Says(KioskState state, IReadOnlyList<string> sentences) =>
        new(state, new Say(sentences) { Waits = true });
}
