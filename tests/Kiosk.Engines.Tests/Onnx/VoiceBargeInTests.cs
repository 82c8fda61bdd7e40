using System.Runtime.CompilerServices;
using Kiosk.Core.Audio;
using Kiosk.Engines.Tests.Support;

namespace Kiosk.Engines.Tests.Onnx;

/// <summary>With the real detector and a microphone that mixes: what is left of the kiosk's own voice, and a person.</summary>
public class VoiceBargeInTests
{
    private const float LeftOfEcho = 0.003f;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_rest_of_its_own_voice_is_nobody()
    {
        Assert.False(await HearsVoiceAsync(Scaled(await OwnVoiceAsync(), LeftOfEcho)));
    }

    [Fact]
    public async Task A_person_is_heard_through_it()
    {
        var mixed = Scaled(await OwnVoiceAsync(), LeftOfEcho);
        var person = await RealEngines.SpokenAsync("Nee, ik bedoel een rijbewijs.");
        for (var sample = 0; sample < Math.Min(person.Length, mixed.Length - AudioFormat.SampleRate); sample++)
        {
            mixed[AudioFormat.SampleRate + sample] += person[sample];
        }

        Assert.True(await HearsVoiceAsync(mixed));
    }

    private static Task<float[]> OwnVoiceAsync() =>
        RealEngines.SpokenAsync("Een paspoort kost drieëntachtig euro. U neemt een pasfoto mee, en uw oude paspoort.");

    private static float[] Scaled(float[] samples, float gain) => Array.ConvertAll(samples, sample => sample * gain);

    private static async Task<bool> HearsVoiceAsync(float[] samples)
    {
        using var vad = RealEngines.Vad();
        return await new VoiceBargeIn(new Recorded(samples), vad, new BargeInOptions()).HearsVoiceAsync(Token);
    }

    private sealed class Recorded(float[] samples) : IMicrophone
    {
        public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var frame in samples.Chunk(AudioFormat.FrameLength).Where(frame => frame.Length == AudioFormat.FrameLength))
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return new AudioFrame(frame);
            }
        }
    }
}
