using Kiosk.Core.Conversation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

/// <summary>A citizen who speaks while the kiosk speaks. What is fed is the probability of speech, and the level.</summary>
public sealed class BargeInTests : IAsyncDisposable
{
    /// <summary>What is left of the kiosk's own voice: enough for the endpointer, too little to interrupt.</summary>
    private const float Echo = 0.6f;

    private const float Voice = 0.95f;

    private readonly LoopUnderTest kiosk = new() { PlaysOn = true, Words = "en een paspoort" };
    private readonly FedMicrophone microphone = new();

    public BargeInTests() => kiosk.Microphone = microphone;

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Fact]
    public async Task A_voice_stops_the_reply_and_is_heard_from_its_first_word()
    {
        await SpeakingAsync(echoCancelled: true);
        await microphone.FeedAsync(Voice, 9);
        await microphone.FeedAsync(Echo, 30);
        Assert.DoesNotContain("state Listening", kiosk.Journal.Entries);

        // No more than it takes to be told: these frames alone are the utterance.
        await microphone.FeedAsync(Voice, 10);
        await kiosk.UntilAsync("state Listening");
        await kiosk.UntilAsync("silent");
        microphone.FeedOn(0);

        await kiosk.UntilAsync("heard en een paspoort");
    }

    [Fact]
    public async Task The_kiosk_does_not_interrupt_itself()
    {
        await SpeakingAsync(echoCancelled: true);

        await microphone.FeedAsync(Echo, 200);

        Assert.DoesNotContain("state Listening", kiosk.Journal.Entries);
    }

    [Fact]
    public async Task A_press_stops_it_too_and_what_the_microphone_heard_before_is_no_part_of_the_question()
    {
        await SpeakingAsync(echoCancelled: true);
        await microphone.FeedAsync(Voice, 9);

        kiosk.Press(Button.Talk);
        await kiosk.UntilAsync("state Listening");
        microphone.FeedOn(0);

        await kiosk.UntilAsync("spoken Ik heb niets gehoord. Druk op de knop Spreek en stel uw vraag.");
    }

    [Fact]
    public async Task Where_the_echo_is_not_cancelled_the_microphone_is_closed_while_the_kiosk_speaks()
    {
        await SpeakingAsync(echoCancelled: false);
        kiosk.Press(Button.Stop);
        await kiosk.UntilAsync("state Idle", times: 2);

        Assert.Equal(0, microphone.Opened);
    }

    private async Task SpeakingAsync(bool echoCancelled)
    {
        kiosk.EchoCancelled = echoCancelled;
        kiosk.Start().Ask("wat kost een rijbewijs");
        await kiosk.UntilAsync("state Responding");
        await kiosk.UntilAsync("play");
    }
}
