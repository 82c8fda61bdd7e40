using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

public class KioskMachineTests
{
    private const int Steps = 10_000;

    private static readonly StateTable Table = StateTable.Read(TestData.Lines("states.txt"));

    public static TheoryData<KioskState> States => [.. MachineEvents.States];

    public static TheoryData<KioskState, string> Pairs => [.. MachineEvents.States.SelectMany(
        state => MachineEvents.All.Keys, (state, happened) => new TheoryDataRow<KioskState, string>(state, happened))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_event_is_decided_in_every_state_as_agreed(KioskState state, string happened)
    {
        var transition = KioskMachine.Next(state, MachineEvents.All[happened]);

        Assert.Equal(Table.Decided(state, happened), (transition.State, MachineEvents.NameOf(transition.Effects)));
    }

    [Fact]
    public void The_agreed_table_names_no_event_that_does_not_exist() =>
        Assert.Empty(Table.EventsNamed.Except(MachineEvents.All.Keys));

    [Theory]
    [MemberData(nameof(States))]
    public void In_any_course_of_events_a_clerk_is_one_press_away(KioskState state)
    {
        foreach (var (at, _) in Walk(state))
        {
            var pressed = KioskMachine.Next(at, new ButtonPressed(Button.Clerk));

            Assert.True(
                pressed.Effects.OfType<CallClerk>().Any(call => !call.WithWords)
                    || at is KioskState.AwaitingClerk or KioskState.WithClerk && pressed.State == at, $"{at}");
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Whatever_happened_an_empty_hall_leads_back_to_idle(KioskState state)
    {
        foreach (var (at, _) in Walk(state))
        {
            var left = KioskMachine.Next(at, new SessionExpired());

            Assert.Contains(new EndSession(), left.Effects);
            Assert.Equal(KioskState.Idle, KioskMachine.Next(left.State, new PartBack(Part.Knowledge)).State);
        }
    }

    [Fact]
    public void Only_a_yes_to_the_offer_lets_the_words_go_along()
    {
        var withWords =
            from state in MachineEvents.States
            from known in MachineEvents.All
            where KioskMachine.Next(state, known.Value).Effects.Contains(new CallClerk(WithWords: true))
            select (state, known.Key);

        Assert.Equal([(KioskState.Processing, "spoken yes"), (KioskState.OfferingHandover, "Yes")], withWords);
    }

    [Fact]
    public void A_clerk_s_words_are_announced_as_the_clerk_s()
    {
        var said = KioskMachine.Next(KioskState.WithClerk, new ClerkSaid("Ik kom eraan. Wacht u even?"));

        Assert.Equal(
            [Phrases.ClerkSays, "Ik kom eraan.", "Wacht u even?"], Assert.IsType<Say>(Assert.Single(said.Effects)).Sentences);
    }

    [Theory]
    [InlineData(1, "U bent de eerste in de rij.")]
    [InlineData(2, "Er is nog één iemand voor u.")]
    [InlineData(4, "Er zijn nog 3 mensen voor u.")]
    public void Who_waits_hears_number_and_place(int place, string sentence)
    {
        var told = KioskMachine.Next(KioskState.AwaitingClerk, new HandoverAccepted(new Ticket('K', 42), place));

        Assert.Equal(
            ["Uw vraag staat klaar voor een medewerker. Uw nummer is K 42.", sentence],
            Assert.IsType<Say>(Assert.Single(told.Effects)).Sentences);
    }

    /// <summary>States on a random way, the same in every run.</summary>
    private static IEnumerable<(KioskState State, int Step)> Walk(KioskState state)
    {
        var random = new Random(7);
        var events = MachineEvents.All.Values.ToList();
        for (var step = 0; step < Steps; step++)
        {
            state = KioskMachine.Next(state, events[random.Next(events.Count)]).State;
            yield return (state, step);
        }
    }
}
