using Kiosk.Core.Audio;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Audio;

public class UtteranceCaptureTests
{
    private static readonly EndpointerOptions Options = new();

    [Fact]
    public async Task Keeps_the_pre_roll_the_speech_and_the_post_roll()
    {
        using var utterance = await ListenAsync(silenceBefore: 50, speech: 30, silenceAfter: 60);

        var speech = utterance!.Samples.Span.Count(1f);
        var before = utterance.Samples.Span.IndexOf(1f);
        Assert.Equal(30 * AudioFormat.FrameLength, speech);
        Assert.InRange(Milliseconds(before), Options.PreRollMs - 32, Options.PreRollMs + Options.MinSpeechMs);
        Assert.InRange(Milliseconds(utterance.Samples.Length - speech - before), Options.PostRollMs - 32, Options.PostRollMs + 32);
    }

    [Fact]
    public async Task Tells_how_long_the_end_took_to_decide()
    {
        using var utterance = await ListenAsync(silenceBefore: 5, speech: 30, silenceAfter: 60);

        Assert.Equal(704, utterance!.EndpointDelay.TotalMilliseconds);
    }

    [Theory]
    [InlineData(20, 0, 0)]
    [InlineData(2_000, 0, 0)]
    [InlineData(10, 2, 30)]
    public async Task Gives_up_when_nobody_speaks(int silenceBefore, int speech, int silenceAfter) =>
        Assert.Null(await ListenAsync(silenceBefore, speech, silenceAfter));

    [Fact]
    public async Task Sound_that_ends_in_the_middle_of_a_word_is_still_an_utterance()
    {
        using var utterance = await ListenAsync(silenceBefore: 5, speech: 30, silenceAfter: 0);

        Assert.Equal(30 * AudioFormat.FrameLength, utterance!.Samples.Span.Count(1f));
    }

    [Fact]
    public async Task What_was_said_is_overwritten_when_the_turn_is_over()
    {
        var utterance = await ListenAsync(silenceBefore: 5, speech: 30, silenceAfter: 60);
        var samples = utterance!.Samples;

        utterance.Dispose();

        Assert.Equal(-1, samples.Span.IndexOfAnyExcept(0f));
    }

    private static Task<Utterance?> ListenAsync(int silenceBefore, int speech, int silenceAfter)
    {
        AudioFrame[] frames =
        [
            .. Enumerable.Repeat(Some.Frame(), silenceBefore), .. Enumerable.Repeat(Some.Frame(1), speech),
            .. Enumerable.Repeat(Some.Frame(), silenceAfter),
        ];
        var stop = TestContext.Current.CancellationToken;
        return new UtteranceCapture(new FakeDetector(), Options)
            .ListenAsync(new FakeMicrophone(frames).CaptureAsync(stop), TimeSpan.FromSeconds(10), stop);
    }

    private static double Milliseconds(int samples) => AudioFormat.ToDuration(samples).TotalMilliseconds;
}
