using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Handovers;

/// <summary>From the clerk button, or a yes, to the clerk and back, through the loop.</summary>
public sealed class HandoverTests : IAsyncDisposable
{
    private readonly LoopUnderTest kiosk = new();
    private readonly FakeDesk desk;

    public HandoverTests() => desk = (FakeDesk)kiosk.Desk;

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Fact]
    public async Task The_button_hands_over_the_reason_and_no_words()
    {
        kiosk.Start().Ask("hoe bak ik een appeltaart met kaneel en rozijnen");
        await kiosk.UntilAsync("state OfferingHandover");

        kiosk.Press(Button.Clerk);

        await kiosk.UntilAsync("desk send");
        var handover = Assert.Single(desk.Handovers);
        Assert.Equal((HandoverReason.NotFound, Urgency.Normal, "nl"), (handover.Reason, handover.Urgency, handover.Language));
        Assert.Empty(handover.Conversation);
        Assert.Equal(7, handover.Id.Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_yes_lets_the_masked_words_go_along(bool isSpoken)
    {
        kiosk.Start().Ask("mijn bsn is 111222333 hoe bak ik een appeltaart met kaneel en rozijnen");
        await kiosk.UntilAsync($"spoken {Phrases.AskForWords}");

        kiosk.Words = "ja";
        kiosk.Press(isSpoken ? Button.Talk : Button.Yes);

        await kiosk.UntilAsync("state AwaitingClerk");
        await kiosk.UntilAsync("desk send");
        Assert.Equal("mijn bsn is [bsn] hoe bak ik een appeltaart met kaneel en rozijnen", Assert.Single(desk.Handovers[0].Conversation).Question);
    }

    [Fact]
    public async Task A_no_goes_back_and_a_later_yes_calls_nobody()
    {
        kiosk.Start().Ask("hoe bak ik een appeltaart met kaneel en rozijnen");
        await kiosk.UntilAsync($"spoken {Phrases.AskForWords}");

        kiosk.Press(Button.No);
        await kiosk.UntilAsync($"spoken {Phrases.NoMore}");
        await kiosk.UntilAsync("state Idle", times: 2);
        kiosk.Press(Button.Yes);

        await kiosk.UntilAsync($"spoken {Phrases.GoOn}");
        Assert.Empty(desk.Handovers);
    }

    [Theory]
    [InlineData(Button.Stop)]
    [InlineData(Button.No)]
    public async Task Who_does_not_want_to_wait_cancels(Button button)
    {
        await CallAsync();

        kiosk.Press(button);

        await kiosk.UntilAsync("desk cancel");
        await kiosk.UntilAsync($"spoken {Phrases.ClerkCancelled}");
        await kiosk.UntilAsync("state Idle", times: 2);
    }

    [Fact]
    public async Task A_clerk_claims_speaks_and_closes()
    {
        await CallAsync();

        desk.Tell(new HandoverClaimed("loket 3"));
        desk.Tell(new ClerkSaid("Ik kom naar u toe."));
        desk.Tell(new HandoverClosed());

        await kiosk.UntilAsync("spoken Een medewerker van loket 3 helpt u nu.");
        await kiosk.UntilAsync($"spoken {Phrases.ClerkSays}");
        await kiosk.UntilAsync("spoken Ik kom naar u toe.");
        await kiosk.UntilAsync($"spoken {Phrases.ClerkDone[0]}");
        await kiosk.UntilAsync("state Idle", times: 2);
    }

    [Fact]
    public async Task Nobody_waits_unheard_and_a_silent_desk_is_told_once_more()
    {
        await CallAsync();

        await kiosk.PassUntilAsync("desk escalate");

        await kiosk.UntilAsync($"spoken {Phrases.Escalated[0]}");
        Assert.Contains($"spoken {Phrases.StillWaiting}", kiosk.Journal.Entries.TakeWhile(entry => entry != "desk escalate"));
    }

    [Fact]
    public async Task A_desk_that_goes_away_sends_the_citizen_there_with_the_number()
    {
        await CallAsync();

        desk.Vanish();

        await kiosk.UntilAsync($"spoken {Phrases.GoToDesk}");
        await kiosk.UntilAsync($"spoken Uw nummer is {desk.Handovers[0].Ticket}.");
        await kiosk.UntilAsync("state Idle", times: 2);
    }

    [Fact]
    public async Task Desk_that_vanishes_before_it_answered_leaves_the_citizen_with_the_number()
    {
        var silent = new FakeDesk(kiosk.Journal) { Answer = new TaskCompletionSource<DeskEvent>() };
        kiosk.Desk = silent;
        kiosk.Start().Press(Button.Clerk);
        await kiosk.UntilAsync("desk send");

        silent.Vanish();
        await kiosk.UntilAsync("fault Desk");
        silent.Answer.SetResult(new HandoverKept(silent.Handovers[0].Ticket));

        await kiosk.UntilAsync($"spoken Uw nummer is {silent.Handovers[0].Ticket}.");
        Assert.Single(kiosk.Journal.Entries, $"spoken {Phrases.GoToDesk}");
    }

    [Fact]
    public async Task A_desk_that_refuses_is_no_reason_to_wait()
    {
        kiosk.Desk = new FakeDesk(kiosk.Journal) { Fault = new IOException("No route to the desk.") };
        kiosk.Start().Press(Button.Clerk);

        await kiosk.UntilAsync("fault Desk");
        await kiosk.UntilAsync($"spoken {Phrases.GoToDesk}");
    }

    [Fact]
    public async Task Without_a_desk_no_clerk_is_promised()
    {
        kiosk.Desk = new NoDesk();
        kiosk.Start().Ask("hoe bak ik een appeltaart met kaneel en rozijnen");
        await kiosk.UntilAsync("state OfferingHandover");

        kiosk.Press(Button.Yes);

        await kiosk.UntilAsync($"spoken {Phrases.GoToDesk}");
        await kiosk.UntilAsync("state Idle", times: 2);
        Assert.DoesNotContain($"spoken {Phrases.AskForWords}", kiosk.Journal.Entries);
        Assert.Contains(kiosk.Journal.Entries, entry => entry.StartsWith("spoken Uw nummer is K ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Danger_calls_a_clerk_while_the_words_that_help_are_spoken()
    {
        kiosk.PlaysOn = true;

        kiosk.Start().Ask("er is brand");

        await kiosk.UntilAsync("state AwaitingClerk");
        await kiosk.UntilAsync("desk send");
        Assert.Equal((HandoverReason.Emergency, Urgency.AtOnce), (desk.Handovers[0].Reason, desk.Handovers[0].Urgency));
        Assert.DoesNotContain("silent", kiosk.Journal.Entries);
    }

    [Fact]
    public async Task Without_knowledge_a_clerk_is_called_and_then_it_is_out_of_service_again()
    {
        kiosk.HasKnowledge = false;
        await CallAsync();
        Assert.Equal("state OutOfService", kiosk.Journal.Entries[0]);

        kiosk.Press(Button.Stop);

        await kiosk.UntilAsync("state OutOfService", times: 2);
    }

    [Fact]
    public async Task What_is_told_of_a_handover_that_has_ended_is_not_said()
    {
        await CallAsync();
        kiosk.Press(Button.Stop);
        await kiosk.UntilAsync("state Idle", times: 2);

        desk.Tell(new ClerkSaid("Waar bent u?"));
        kiosk.Ask("wat kost een rijbewijs");

        await kiosk.UntilAsync("state Idle", times: 3);
        Assert.DoesNotContain("spoken Waar bent u?", kiosk.Journal.Entries);
    }

    private async Task CallAsync()
    {
        kiosk.Start().Press(Button.Clerk);
        await kiosk.UntilAsync("spoken Er is nog één iemand voor u.");
    }
}
