using System.Runtime.CompilerServices;

namespace Kiosk.Core.Audio;

/// <summary>
/// A microphone that stays open while the kiosk speaks: it tells when a citizen speaks then, and what is heard next
/// begins with the sound from before, so that the first words are not lost.
/// </summary>
public sealed class VoiceBargeIn(IMicrophone microphone, IVoiceActivityDetector detector, BargeInOptions options) : IMicrophone
{
    /// <summary>Kept from before the first speech: a first syllable that was too soft to count.</summary>
    private static readonly TimeSpan PreRoll = TimeSpan.FromMilliseconds(500);

    private readonly int minFrames = Frames(TimeSpan.FromMilliseconds(options.MinSpeechMs));
    private readonly int keptFrames = Frames(TimeSpan.FromMilliseconds(options.MinSpeechMs) + PreRoll);
    private readonly double minPower = Math.Pow(10, options.MinLevelDb / 10.0);
    private readonly Queue<ErasableMemory<float>> kept = [];

    /// <summary>Listens until a citizen speaks, or the sound ends.</summary>
    /// <returns>Whether somebody spoke.</returns>
    /// <exception cref="AudioDeviceException">The microphone is missing or failed.</exception>
    public async Task<bool> HearsVoiceAsync(CancellationToken cancellationToken)
    {
        Forget();
        detector.Reset();
        var run = 0;
        await foreach (var frame in microphone.CaptureAsync(cancellationToken))
        {
            Keep(frame);
            run = IsVoice(frame.Samples.Span) ? run + 1 : 0;
            if (run == minFrames)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What was kept, then what the microphone hears.</summary>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (kept.TryDequeue(out var memory))
        {
            using (memory)
            {
                yield return new AudioFrame(memory.Memory);
            }
        }

        await foreach (var frame in microphone.CaptureAsync(cancellationToken))
        {
            yield return frame;
        }
    }

    /// <summary>Overwrites what was kept.</summary>
    public void Forget()
    {
        while (kept.TryDequeue(out var memory))
        {
            memory.Dispose();
        }
    }

    private void Keep(AudioFrame frame)
    {
        var memory = kept.Count == keptFrames ? kept.Dequeue() : new ErasableMemory<float>(AudioFormat.FrameLength);
        frame.Samples.Span.CopyTo(memory.GetSpan());
        kept.Enqueue(memory);
    }

    /// <remarks>The detector hears every frame: it needs what came before.</remarks>
    private bool IsVoice(ReadOnlySpan<float> frame) =>
        detector.SpeechProbability(frame) >= options.SpeechThreshold && Power(frame) >= minPower;

    private static double Power(ReadOnlySpan<float> frame)
    {
        var sum = 0.0;
        foreach (var sample in frame)
        {
            sum += sample * sample;
        }

        return sum / frame.Length;
    }

    private static int Frames(TimeSpan duration) => (int)Math.Ceiling(duration / AudioFormat.FrameDuration);
}
