using Kiosk.Core.Audio;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Audio;

public class VoiceBargeInTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // 320 ms is 10 frames.
    [Theory]
    [InlineData(0.9f, 10, true)]
    [InlineData(0.9f, 9, false)]
    [InlineData(0.8f, 100, false)]
    public async Task Takes_a_strong_voice_of_some_length(float probability, int frames, bool isHeard) =>
        Assert.Equal(isHeard, await BargeIn(Enumerable.Repeat(Some.Frame(probability), frames)).HearsVoiceAsync(Token));

    [Fact]
    public async Task What_is_too_soft_is_the_kiosk_itself()
    {
        var soft = new float[AudioFormat.FrameLength];
        soft[0] = 0.99f;
        // One loud sample in 512 is -27 dB; a softer one that the detector would take is left out by its level.
        var options = new BargeInOptions { MinLevelDb = -20 };

        Assert.False(await BargeIn(Enumerable.Repeat(new AudioFrame(soft), 100), options).HearsVoiceAsync(Token));
        Assert.True(await BargeIn(Enumerable.Repeat(new AudioFrame(soft), 100)).HearsVoiceAsync(Token));
    }

    [Fact]
    public async Task What_is_heard_next_begins_with_what_was_kept()
    {
        var bargeIn = BargeIn([.. Enumerable.Repeat(Some.Frame(0.1f), 50), .. Enumerable.Repeat(Some.Frame(0.9f), 10)]);
        await bargeIn.HearsVoiceAsync(Token);

        var frames = new List<float>();
        await foreach (var frame in bargeIn.CaptureAsync(Token))
        {
            frames.Add(frame.Samples.Span[0]);
        }

        // Half a second, and the voice itself; then the microphone, which gives the same once more.
        Assert.Equal([.. Enumerable.Repeat(0.1f, 16), .. Enumerable.Repeat(0.9f, 10), .. Enumerable.Repeat(0.1f, 50), .. Enumerable.Repeat(0.9f, 10)], frames);
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_was_forgotten()
    {
        var bargeIn = BargeIn([Some.Frame(0.5f)]);
        await bargeIn.HearsVoiceAsync(Token);

        bargeIn.Forget();

        Assert.Equal(1, await bargeIn.CaptureAsync(Token).CountAsync(Token));
    }

    private static VoiceBargeIn BargeIn(IEnumerable<AudioFrame> frames, BargeInOptions? options = null) =>
        new(new FakeMicrophone(frames), new FakeDetector(), options ?? new BargeInOptions());
}
