using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

public sealed class KioskLoopTests : IAsyncDisposable
{
    private readonly LoopUnderTest kiosk = new();

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Fact]
    public async Task A_press_and_a_spoken_question_lead_to_an_answer()
    {
        kiosk.Start().Press(Button.Talk);

        await kiosk.UntilAsync("spoken Een rijbewijs kost € 52,10.");
        await kiosk.UntilAsync("state Idle", times: 2);
        Assert.Equal(["state Idle", "state Listening", "state Processing", "state Responding", "state Idle"], States());
    }

    [Theory]
    [InlineData(Button.Stop, "state Idle", 2)]
    [InlineData(Button.Talk, "state Listening", 1)]
    [InlineData(Button.Topic1, "heard Wat zijn de openingstijden?", 1)]
    public async Task A_press_cuts_the_sound_short_before_anything_else_begins(Button button, string then, int times)
    {
        kiosk.PlaysOn = true;
        kiosk.Start().Ask("wat kost een rijbewijs");
        await kiosk.UntilAsync("play");

        kiosk.Press(button);

        await kiosk.UntilAsync("silent");
        await kiosk.UntilAsync(then, times);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_long_silence_the_citizen_is_warned_and_then_forgotten(bool pressedStop)
    {
        kiosk.Start().Ask("wat kost een rijbewijs");
        await kiosk.UntilAsync("state Idle", times: 2);
        if (pressedStop)
        {
            kiosk.Press(Button.Stop);
        }

        await kiosk.PassUntilAsync("ending 20");
        await kiosk.UntilAsync($"spoken {Phrases.StillThere[0]}");
        Assert.DoesNotContain("clear", kiosk.Journal.Entries);

        await kiosk.PassUntilAsync("forget");
        Assert.Contains("clear", kiosk.Journal.Entries);
    }

    [Fact]
    public async Task A_press_extends_the_session()
    {
        kiosk.Start().Ask("wat kost een rijbewijs");
        await kiosk.UntilAsync("state Idle", times: 2);
        await kiosk.PassUntilAsync($"spoken {Phrases.StillThere[^1]}");

        kiosk.Press(Button.Repeat);

        await kiosk.UntilAsync("ending no");
        await kiosk.UntilAsync("state Idle", times: 3);
        await kiosk.PassAsync(seconds: 40);
        Assert.DoesNotContain("clear", kiosk.Journal.Entries);
    }

    [Fact]
    public async Task A_hall_without_visitors_is_not_spoken_to()
    {
        kiosk.Start();

        await kiosk.PassAsync(seconds: 300);

        Assert.DoesNotContain(kiosk.Journal.Entries, entry => entry.StartsWith("spoken", StringComparison.Ordinal) || entry == "clear");
    }

    [Fact]
    public async Task It_says_that_it_is_alive_while_nothing_happens()
    {
        kiosk.Start();

        await kiosk.PassAsync(seconds: 20);

        await kiosk.UntilAsync("alive", times: 3);
    }

    [Fact]
    public void A_full_queue_drops_and_counts_instead_of_piling_up()
    {
        for (var press = 0; press < 100; press++)
        {
            kiosk.Press(Button.Talk);
        }

        Assert.Equal(36, kiosk.Loop.Dropped);
    }

    /// <summary>The kiosk would otherwise wait for ever for a clerk of whom the desk said that none comes.</summary>
    [Fact]
    public void What_the_desk_and_the_parts_report_finds_room_in_a_queue_full_of_presses()
    {
        for (var press = 0; press < 100; press++)
        {
            kiosk.Press(Button.Clerk);
            kiosk.Ask("wat kost een rijbewijs");
        }

        var dropped = kiosk.Loop.Dropped;
        kiosk.Loop.Post(new HandoverKept(null));
        kiosk.Loop.Post(new PartBack(Part.Knowledge));

        Assert.Equal(dropped, kiosk.Loop.Dropped);
        Assert.Equal(66, kiosk.Loop.Waiting);
    }

    private IEnumerable<string> States() =>
        kiosk.Journal.Entries.Where(entry => entry.StartsWith("state", StringComparison.Ordinal));
}
