using Kiosk.Core.Audio;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Tests.Support;

namespace Kiosk.Engines.Tests.Onnx;

public class SileroVadTests
{
    [Fact]
    public async Task Most_of_a_spoken_sentence_is_speech()
    {
        using var vad = RealEngines.Vad();

        var probabilities = Probabilities(vad, await RealEngines.SpokenAsync("Ik wil een paspoort aanvragen."));

        Assert.All(probabilities, probability => Assert.InRange(probability, 0f, 1f));
        Assert.True(probabilities.Count(probability => probability > 0.5f) > probabilities.Count / 2);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(0.001f)]
    [InlineData(0.05f)]
    public void Silence_and_noise_are_not(float amplitude)
    {
        using var vad = RealEngines.Vad();

        var probabilities = Probabilities(vad, Sounds.Noise(5 * AudioFormat.SampleRate, amplitude));

        Assert.DoesNotContain(probabilities, probability => probability > 0.5f);
    }

    [Fact]
    public void The_chime_that_sounds_beside_the_open_microphone_is_not()
    {
        using var vad = RealEngines.Vad();
        var silence = Sounds.Noise(AudioFormat.SampleRate, 0.001f);

        var probabilities = Probabilities(vad, [.. silence, .. Chime.Clip.Samples.Span, .. silence]);

        Assert.DoesNotContain(probabilities, probability => probability > 0.5f);
    }

    [Fact]
    public async Task Reset_forgets_what_was_heard()
    {
        using var vad = RealEngines.Vad();
        var speech = await RealEngines.SpokenAsync("Ik wil een paspoort aanvragen.");
        var first = Probabilities(vad, speech);

        vad.Reset();

        Assert.Equal(first, Probabilities(vad, speech));
    }

    [Fact]
    public void A_frame_allocates_nothing()
    {
        using var vad = RealEngines.Vad();
        var frame = Sounds.Noise(AudioFormat.FrameLength, 0.01f);
        vad.SpeechProbability(frame);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
        {
            vad.SpeechProbability(frame);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_frame_of_another_length_is_refused()
    {
        using var vad = RealEngines.Vad();

        Assert.Throws<ArgumentException>(() => vad.SpeechProbability(new float[160]));
    }

    private static List<float> Probabilities(SileroVad vad, float[] samples) =>
        [.. samples.Chunk(AudioFormat.FrameLength).Where(frame => frame.Length == AudioFormat.FrameLength).Select(frame => vad.SpeechProbability(frame))];
}
