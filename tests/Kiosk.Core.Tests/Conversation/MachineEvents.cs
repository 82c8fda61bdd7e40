using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;

namespace Kiosk.Core.Tests.Conversation;

/// <summary>One of every event that the machine knows, by the name it has in tables and diagrams.</summary>
internal static class MachineEvents
{
    public static IReadOnlyDictionary<string, KioskEvent> All { get; } = Everything().ToDictionary(known => NameOf(known));

    public static IReadOnlyList<KioskState> States { get; } = Enum.GetValues<KioskState>();

    /// <summary>What must be done, as it stands in tables.</summary>
    public static string NameOf(IEnumerable<KioskEffect> effects) => string.Join(", ", effects.Select(effect => effect switch
    {
        Say { Waits: true } => "say after",
        CallClerk { WithWords: true } => "call a clerk with the words",
        CallClerk => "call a clerk",
        AnswerTopic topic => $"answer topic {topic.Number}",
        AnswerText => "answer text",
        _ => Words(effect.GetType().Name).ToLowerInvariant(),
    }));

    public static string NameOf(KioskEvent happened) => happened switch
    {
        ButtonPressed pressed => pressed.Button.ToString(),
        ButtonReleased released => $"{released.Button} released",
        OrderGiven order => $"spoken {order.Order.ToString().ToLowerInvariant()}",
        TurnFailed failed => $"{failed.Part.ToString().ToLowerInvariant()} fails",
        PartLost lost => $"{lost.Part.ToString().ToLowerInvariant()} is lost",
        PartBack back => $"{back.Part.ToString().ToLowerInvariant()} is back",
        ReplyStarted { Reply: { } reply } => $"{reply.Kind.ToLowerInvariant()} starts",
        ReplyStarted => "phrases start",
        TurnEnded { IsClerkOffered: true } => "turn ended with the offer of a clerk",
        TurnEnded => "turn ended",
        _ => Words(happened.GetType().Name).ToLowerInvariant(),
    };

    private static IEnumerable<KioskEvent> Everything() =>
    [
        .. Enum.GetValues<Button>().Select(button => new ButtonPressed(button)),
        .. Enum.GetValues<Button>().Select(button => new ButtonReleased(button)),
        new QuestionTyped("wat kost een paspoort"), new UtteranceHeard(), new NothingHeard(), new VoiceHeard(),
        new ReplyStarted(null), new ReplyStarted(new NotFound()), new ReplyStarted(new Emergency()), new ReplyStarted(new Distress(DistressNeed.Despair)),
        new TurnEnded(null), new TurnEnded(new NotFound(), IsClerkOffered: true),
        .. new[] { KioskCommand.Clerk, KioskCommand.Stop, KioskCommand.Yes }.Select(order => new OrderGiven(order)),
        .. Enum.GetValues<Part>().SelectMany(part => new KioskEvent[] { new TurnFailed(part), new PartLost(part), new PartBack(part) }),
        new SessionEnding(), new SessionExpired(),
        new HandoverAccepted(new Ticket('K', 42), 2), new HandoverKept(new Ticket('K', 42)), new HandoverClaimed("loket 3"),
        new ClerkSaid("Ik kom eraan."), new HandoverClosed(), new HandoverUnclaimed(), new ReassuranceDue(), new DeskAway(), new DeskBack(),
    ];

    private static string Words(string name) => string.Concat(name.Select((letter, place) =>
        place > 0 && char.IsUpper(letter) ? $" {letter}" : letter.ToString()));
}
