using Kiosk.Core.Conversation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

public class KioskMachineTests
{
    private static readonly KioskEvent[] Events =
    [
        .. Enum.GetValues<Button>().Select(button => new ButtonPressed(button)),
        new QuestionTyped("wat kost een paspoort"), new UtteranceHeard(Some.Utterance()), new NothingHeard(), new ReplyStarted(),
        new TurnEnded(), new SessionExpired(), .. Enum.GetValues<Part>().Select(part => new TurnFailed(part)),
    ];

    /// <summary>State, event, next state, effects; what is not listed changes nothing.</summary>
    public static TheoryData<KioskState, string, KioskState, string> Decided => new()
    {
        { KioskState.Idle, "Talk", KioskState.Listening, "Listen" },
        { KioskState.Idle, "QuestionTyped", KioskState.Processing, "AnswerText" },
        { KioskState.Idle, "TurnFailed Voice", KioskState.Idle, "" },
        { KioskState.Idle, "Topic3", KioskState.Processing, "AnswerTopic" },
        { KioskState.Listening, "Talk", KioskState.Listening, "" },
        { KioskState.Listening, "UtteranceHeard", KioskState.Processing, "AnswerUtterance" },
        { KioskState.Listening, "NothingHeard", KioskState.Responding, "Say" },
        { KioskState.Listening, "TurnFailed Microphone", KioskState.Idle, "Say" },
        { KioskState.Processing, "ReplyStarted", KioskState.Responding, "" },
        { KioskState.Processing, "TurnEnded", KioskState.Idle, "" },
        { KioskState.Processing, "Talk", KioskState.Listening, "Listen" },
        { KioskState.Processing, "TurnFailed Recogniser", KioskState.Idle, "Say" },
        { KioskState.Responding, "TurnEnded", KioskState.Idle, "" },
        { KioskState.Responding, "Talk", KioskState.Listening, "Listen" },
        { KioskState.Responding, "Slower", KioskState.Processing, "AnswerText" },
        { KioskState.Responding, "TurnFailed Loudspeaker", KioskState.Idle, "" },
        { KioskState.Responding, "UtteranceHeard", KioskState.Responding, "" },
        { KioskState.Idle, "ReplyStarted", KioskState.Idle, "" },
        { KioskState.OutOfService, "Talk", KioskState.OutOfService, "Say" },
        { KioskState.OutOfService, "Clerk", KioskState.OutOfService, "Say" },
        { KioskState.OutOfService, "Stop", KioskState.OutOfService, "Cancel" },
        { KioskState.OutOfService, "TurnFailed Other", KioskState.OutOfService, "" },
        { KioskState.OutOfService, "SessionExpired", KioskState.OutOfService, "Cancel EndSession" },
    };

    [Theory]
    [MemberData(nameof(Decided))]
    public void Decides(KioskState state, string happened, KioskState next, string effects)
    {
        var transition = KioskMachine.Next(state, Events.Single(known => Name(known) == happened));

        Assert.Equal((next, effects), (transition.State, string.Join(' ', transition.Effects.Select(effect => effect.GetType().Name))));
    }

    [Fact]
    public void Every_event_is_decided_in_every_state()
    {
        foreach (var state in Enum.GetValues<KioskState>())
        {
            foreach (var happened in Events)
            {
                var transition = KioskMachine.Next(state, happened);

                Assert.True(Enum.IsDefined(transition.State), $"{state}, {Name(happened)}");
                Assert.True(
                    state != KioskState.OutOfService || transition.State == KioskState.OutOfService, $"{Name(happened)} put an empty kiosk in service");
            }
        }
    }

    [Theory]
    [InlineData(KioskState.Idle)]
    [InlineData(KioskState.Listening)]
    [InlineData(KioskState.Processing)]
    [InlineData(KioskState.Responding)]
    [InlineData(KioskState.OutOfService)]
    public void The_way_to_a_clerk_is_told_in_every_state(KioskState state)
    {
        var effects = KioskMachine.Next(state, new ButtonPressed(Button.Clerk)).Effects;

        Assert.Contains("medewerker", Assert.IsType<Say>(Assert.Single(effects)).Sentences[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KioskState.Idle)]
    [InlineData(KioskState.Listening)]
    [InlineData(KioskState.Processing)]
    [InlineData(KioskState.Responding)]
    public void Stop_silences_and_expiry_forgets(KioskState state)
    {
        var stopped = KioskMachine.Next(state, new ButtonPressed(Button.Stop));
        var expired = KioskMachine.Next(state, new SessionExpired());

        Assert.Equal([new Cancel()], stopped.Effects);
        Assert.Equal([new Cancel(), new EndSession()], expired.Effects);
        Assert.Equal((KioskState.Idle, KioskState.Idle), (stopped.State, expired.State));
    }

    private static string Name(KioskEvent happened) => happened switch
    {
        ButtonPressed pressed => pressed.Button.ToString(),
        TurnFailed failed => $"TurnFailed {failed.Part}",
        _ => happened.GetType().Name,
    };
}
