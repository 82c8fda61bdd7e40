using Kiosk.Core.Conversation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

/// <summary>How long a citizen may speak, and what ends it.</summary>
public sealed class SpeakingTests : IAsyncDisposable
{
    private readonly LoopUnderTest kiosk = new();
    private readonly FedMicrophone microphone = new();

    public SpeakingTests() => kiosk.Microphone = microphone;

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Fact]
    public async Task Who_speaks_for_long_is_warned_in_sound_light_and_text_and_heard_on()
    {
        kiosk.Start().Press(Button.Talk);
        await kiosk.UntilAsync("state Listening");
        // 25 of the 30 seconds.
        await microphone.FeedAsync(1, 785);
        await kiosk.UntilAsync("running out 5");
        await kiosk.UntilAsync("play");
        Assert.DoesNotContain("state Processing", kiosk.Journal.Entries);

        await microphone.FeedAsync(1, 100);
        Assert.DoesNotContain("state Processing", kiosk.Journal.Entries);
        microphone.FeedOn(0);

        await kiosk.UntilAsync("running out no");
        await kiosk.UntilAsync("state Processing");
        Assert.Single(kiosk.Journal.Entries, entry => entry == "running out 5");
    }

    [Fact]
    public async Task A_chime_that_fails_disturbs_nobody()
    {
        kiosk.Broken.Add(Part.Loudspeaker);
        kiosk.Start().Press(Button.Talk);
        await kiosk.UntilAsync("state Listening");

        await microphone.FeedAsync(1, 785);
        microphone.FeedOn(0);

        await kiosk.UntilAsync("running out no");
        await kiosk.UntilAsync("state Processing");
    }

    [Fact]
    public async Task Held_to_talk_a_pause_ends_nothing_and_letting_go_does()
    {
        kiosk.Options.HoldToTalk = true;
        kiosk.Start().Press(Button.Talk);
        await kiosk.UntilAsync("state Listening");
        await microphone.FeedAsync(1, 20);
        await microphone.FeedAsync(0, 200);
        Assert.DoesNotContain("state Processing", kiosk.Journal.Entries);

        kiosk.Loop.Post(new ButtonReleased(Button.Talk));
        await kiosk.DrainedAsync();
        microphone.FeedOn(0);

        await kiosk.UntilAsync("state Processing");
        await kiosk.UntilAsync("heard wat kost een rijbewijs");
    }

    [Fact]
    public async Task Where_nothing_is_held_letting_go_means_nothing()
    {
        kiosk.Start().Press(Button.Talk);
        await kiosk.UntilAsync("state Listening");
        kiosk.Loop.Post(new ButtonReleased(Button.Talk));
        await kiosk.DrainedAsync();

        await microphone.FeedAsync(1, 20);
        await microphone.FeedAsync(0, 5);
        Assert.DoesNotContain("state Processing", kiosk.Journal.Entries);
        microphone.FeedOn(0);

        await kiosk.UntilAsync("state Processing");
    }

    [Fact]
    public async Task Who_only_taps_is_listened_to()
    {
        kiosk.Options.HoldToTalk = true;
        kiosk.Start().Press(Button.Talk);
        kiosk.Loop.Post(new ButtonReleased(Button.Talk));
        await kiosk.UntilAsync("state Listening");
        await kiosk.DrainedAsync();

        await microphone.FeedAsync(1, 20);
        microphone.FeedOn(0);

        await kiosk.UntilAsync("state Processing");
    }
}
