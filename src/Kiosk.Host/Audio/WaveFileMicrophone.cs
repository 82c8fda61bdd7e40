using System.Runtime.CompilerServices;
using Kiosk.Core.Audio;

namespace Kiosk.Host.Audio;

/// <summary>A sound file in place of a microphone: its sound, then silence, as fast as it is read.</summary>
internal sealed class WaveFileMicrophone(AudioClip clip, TimeSpan silenceAfter) : IMicrophone
{
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var frame = new float[AudioFormat.FrameLength];
        var end = clip.Samples.Length + AudioFormat.ToSamples(silenceAfter);
        for (var start = 0; start < end; start += AudioFormat.FrameLength)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Fill(frame, start);
            yield return new AudioFrame(frame);
        }

        await Task.CompletedTask;
    }

    private void Fill(float[] frame, int start)
    {
        var count = Math.Clamp(clip.Samples.Length - start, 0, frame.Length);
        Array.Clear(frame);
        clip.Samples.Slice(Math.Min(start, clip.Samples.Length), count).CopyTo(frame);
    }
}
