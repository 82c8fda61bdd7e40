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

        Assert.Equal(672, utterance!.EndpointDelay.TotalMilliseconds);
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

        Assert.Throws<ObjectDisposedException>(() => samples.Span.Length);
    }

    [Fact]
    public async Task The_words_of_a_pause_are_asked_for_once_and_decide()
    {
        var asked = new List<int>();
        UtteranceCapture? capture = null;
        capture = new UtteranceCapture(new FakeDetector(), Options)
        {
            Paused = soFar =>
            {
                asked.Add(soFar.Samples.Span.Count(1f) / AudioFormat.FrameLength);
                capture!.Heard("ja");
            },
        };

        using var utterance = await ListenAsync(5, 30, 60, capture);

        Assert.Equal([30], asked);
        Assert.Equal(352, utterance!.EndpointDelay.TotalMilliseconds);
    }

    [Fact]
    public async Task Noise_before_a_question_is_not_a_part_of_it()
    {
        UtteranceCapture? capture = null;
        var words = new Queue<string>(["", "ja"]);
        capture = new UtteranceCapture(new FakeDetector(), Options) { Paused = _ => capture!.Heard(words.Dequeue()) };
        AudioFrame[] frames =
        [
            .. Enumerable.Repeat(Some.Frame(0.9f), 10), .. Enumerable.Repeat(Some.Frame(), 40),
            .. Enumerable.Repeat(Some.Frame(1), 20), .. Enumerable.Repeat(Some.Frame(), 40),
        ];

        using var utterance = await ListenAsync(frames, capture);

        Assert.Equal(0, utterance!.Samples.Span.Count(0.9f));
        Assert.Equal(20 * AudioFormat.FrameLength, utterance.Samples.Span.Count(1f));
    }

    [Fact]
    public async Task Who_speaks_very_long_is_warned_once()
    {
        var warned = 0;
        var options = new EndpointerOptions { MaxUtteranceMs = 5_000, WarningMs = 2_000 };

        using var utterance = await ListenAsync(
            0, 1_000, 0, new UtteranceCapture(new FakeDetector(), options) { RunningOut = _ => warned++ });

        Assert.Equal(1, warned);
        Assert.Equal(157 * AudioFormat.FrameLength, utterance!.Samples.Length);
    }

    private static Task<Utterance?> ListenAsync(int silenceBefore, int speech, int silenceAfter, UtteranceCapture? capture = null) => ListenAsync(
        [
            .. Enumerable.Repeat(Some.Frame(), silenceBefore), .. Enumerable.Repeat(Some.Frame(1), speech),
            .. Enumerable.Repeat(Some.Frame(), silenceAfter),
        ],
        capture ?? new UtteranceCapture(new FakeDetector(), Options));

    private static Task<Utterance?> ListenAsync(AudioFrame[] frames, UtteranceCapture capture)
    {
        var stop = TestContext.Current.CancellationToken;
        return capture.ListenAsync(new FakeMicrophone(frames).CaptureAsync(stop), TimeSpan.FromSeconds(10), stop);
    }

    private static double Milliseconds(int samples) => AudioFormat.ToDuration(samples).TotalMilliseconds;
}
