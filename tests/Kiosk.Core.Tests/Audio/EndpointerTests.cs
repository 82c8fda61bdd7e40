using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests.Audio;

public class EndpointerTests
{
    private static readonly EndpointerOptions Options = new();

    // One frame is 32 ms: 96 ms of speech is 3 frames, 650 ms of patience is 21.
    [Theory]
    [InlineData("..", Endpoint.Waiting)]
    [InlineData("ss", Endpoint.Waiting)]
    [InlineData("ss.ss.ss", Endpoint.Waiting)]
    [InlineData("sss", Endpoint.Speaking)]
    [InlineData("sss....................", Endpoint.Speaking)]
    [InlineData("sss.....................", Endpoint.Ended)]
    [InlineData("sss............ss............", Endpoint.Speaking)]
    public void Follows_speech_and_silence(string frames, Endpoint last) => Assert.Equal(last, Push(frames, new Endpointer(Options)));

    [Fact]
    public void Between_the_thresholds_the_last_verdict_stands()
    {
        var endpointer = new Endpointer(Options);
        Push("sss", endpointer);

        for (var frame = 0; frame < 30; frame++)
        {
            Assert.Equal(Endpoint.Speaking, endpointer.Push(0.47));
        }

        Assert.Equal(0, endpointer.TrailingSilence);
    }

    [Fact]
    public void While_a_button_is_held_silence_ends_nothing_and_letting_go_does()
    {
        var endpointer = new Endpointer(Options);
        for (var frame = 0; frame < 3; frame++)
        {
            endpointer.Push(1, isHeld: true);
        }

        for (var frame = 0; frame < 200; frame++)
        {
            Assert.Equal(Endpoint.Speaking, endpointer.Push(0, isHeld: true));
        }

        Assert.Equal(Endpoint.Ended, endpointer.Push(0));
    }

    [Fact]
    public void A_button_that_was_let_go_before_speech_changes_nothing()
    {
        var endpointer = new Endpointer(Options);
        Assert.Equal(Endpoint.Waiting, endpointer.Push(0, isHeld: true));

        Assert.Equal(Endpoint.Speaking, Push("sss....................", endpointer));
        Assert.Equal(Endpoint.Ended, endpointer.Push(0));
    }

    [Fact]
    public void Who_holds_a_button_speaks_no_longer_than_others()
    {
        var endpointer = new Endpointer(Options);

        var frames = Enumerable.Range(1, 2_000).First(_ => endpointer.Push(1, isHeld: true) == Endpoint.Ended);

        Assert.InRange(frames * AudioFormat.FrameDuration.TotalMilliseconds, Options.MaxUtteranceMs, Options.MaxUtteranceMs + 32);
    }

    // 350 ms is 11 frames, 1,600 ms is 50.
    [Theory]
    [InlineData("ik wil een paspoort", 11)]
    [InlineData("ja", 11)]
    [InlineData("ik wil graag een", 50)]
    [InlineData("dat is eh", 50)]
    public void The_words_tell_how_long_to_wait(string heard, int frames) => Assert.Equal(frames, SilenceUntilEnd("sssss", heard));

    [Fact]
    public void Who_paused_before_gets_time() => Assert.Equal(21, SilenceUntilEnd("sssss..............sssss", "ik wil een paspoort"));

    [Fact]
    public void Who_asked_for_more_time_gets_it() =>
        Assert.Equal(17, SilenceUntilEnd("sssss", "ik wil een paspoort", new Endpointer(Options, patienceFactor: 1.5)));

    [Fact]
    public void Words_that_come_while_the_citizen_speaks_are_too_late()
    {
        var endpointer = new Endpointer(Options);
        Push("sss...", endpointer);
        endpointer.Heard("ik wil graag een");
        Push("sss", endpointer);

        Assert.Equal(21, SilenceUntilEnd("", null, endpointer));
    }

    [Fact]
    public void Sound_in_which_no_word_was_heard_was_no_speech()
    {
        var endpointer = new Endpointer(Options);
        Push("sss...", endpointer);
        endpointer.Heard(" ");

        Assert.Equal(Endpoint.Waiting, Push(".", endpointer));
        Assert.Equal(Endpoint.Waiting, Push("ss", endpointer));
        Assert.Equal(Endpoint.Speaking, Push("s", endpointer));
    }

    [Fact]
    public void Voices_in_the_background_raise_what_counts_as_speech()
    {
        var (inQuiet, inNoise) = (new Endpointer(Options), new Endpointer(Options));
        for (var frame = 0; frame < 100; frame++)
        {
            inQuiet.Push(0.01);
            inNoise.Push(0.4);
        }

        Assert.Equal(Endpoint.Speaking, PushThrice(inQuiet, 0.7));
        Assert.Equal(Endpoint.Waiting, PushThrice(inNoise, 0.7));
        Assert.Equal(Endpoint.Speaking, PushThrice(inNoise, 0.95));
    }

    [Fact]
    public void Nobody_is_listened_to_without_end_and_everyone_is_warned_before()
    {
        var endpointer = new Endpointer(new EndpointerOptions { MaxUtteranceMs = 5_000, WarningMs = 2_000 });

        var warned = Enumerable.Range(1, 1_000).First(_ => endpointer.Push(1) != Endpoint.Ended && endpointer.IsRunningOut);
        var frames = warned + Enumerable.Range(1, 1_000).First(_ => endpointer.Push(1) == Endpoint.Ended);

        Assert.Equal((94, 157), (warned, frames));
    }

    [Fact]
    public void A_reset_forgets_what_was_said()
    {
        var endpointer = new Endpointer(Options);
        Push("sss", endpointer);

        endpointer.Reset();

        Assert.Equal(Endpoint.Waiting, endpointer.Push(0));
    }

    private static int SilenceUntilEnd(string frames, string? heard, Endpointer? endpointer = null)
    {
        endpointer ??= new Endpointer(Options);
        Push(frames, endpointer);
        if (heard is not null)
        {
            endpointer.Push(0.1);
            endpointer.Heard(heard);
        }

        return Enumerable.Range(heard is null ? 1 : 2, 200).First(_ => endpointer.Push(0.1) == Endpoint.Ended);
    }

    private static Endpoint PushThrice(Endpointer endpointer, double probability)
    {
        endpointer.Push(probability);
        endpointer.Push(probability);
        return endpointer.Push(probability);
    }

    private static Endpoint Push(string frames, Endpointer endpointer) =>
        frames.Aggregate(Endpoint.Waiting, (_, frame) => endpointer.Push(frame == 's' ? 0.9 : 0.1));
}
