using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>Cuts a clip into blocks of frames as a device takes them, and allocates nothing on the way.</summary>
internal sealed class PlaybackBlocks : IDisposable
{
    private readonly PcmFormat format;
    private readonly StreamResampler resampler;
    private readonly float[] scaled;
    private readonly float[] samples;
    private readonly byte[] frames;
    private ReadOnlyMemory<float> rest;
    private bool isFinished;

    /// <param name="blockTime">How much of the clip one block holds.</param>
    public PlaybackBlocks(AudioClip clip, PcmFormat format, TimeSpan blockTime)
    {
        this.format = format;
        rest = clip.Samples;
        scaled = new float[Math.Max(1, (int)(clip.SampleRate * blockTime.TotalSeconds))];
        resampler = new StreamResampler(clip.SampleRate, format.SampleRate, scaled.Length);
        samples = new float[resampler.MaxOutput];
        frames = new byte[resampler.MaxOutput * format.BytesPerFrame];
    }

    /// <param name="gain">Factor on each sample.</param>
    /// <param name="block">The next frames, valid until the next call.</param>
    /// <returns>False at the end of the clip.</returns>
    public bool TryNext(float gain, out ReadOnlyMemory<byte> block)
    {
        block = default;
        while (block.IsEmpty && !isFinished)
        {
            var made = rest.IsEmpty ? Finish() : Push(gain);
            SampleConverter.Encode(samples.AsSpan(0, made), format, frames);
            block = frames.AsMemory(0, made * format.BytesPerFrame);
        }

        return !block.IsEmpty;
    }

    public void Dispose() => resampler.Dispose();

    private int Push(float gain)
    {
        var count = Math.Min(scaled.Length, rest.Length);
        for (var sample = 0; sample < count; sample++)
        {
            scaled[sample] = rest.Span[sample] * gain;
        }

        rest = rest[count..];
        return resampler.Push(scaled.AsSpan(0, count), samples);
    }

    private int Finish()
    {
        isFinished = true;
        return resampler.Finish(samples);
    }
}
