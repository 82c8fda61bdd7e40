using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>Makes the kiosk's frames of what a device gives: mono, at 16 kHz, each of the same length.</summary>
internal sealed class FrameAssembler
{
    private readonly PcmFormat format;
    private readonly int channel;
    private readonly StreamResampler resampler;
    private readonly float[] mono;
    private readonly float[] samples;
    private int filled;

    /// <param name="channel">Which of the device's channels, from 1; 0 for the mean of all.</param>
    /// <param name="maxFrames">The most that is added at a time, in frames of the device.</param>
    public FrameAssembler(PcmFormat format, int channel, int maxFrames)
    {
        this.format = format;
        this.channel = Math.Min(channel, format.Channels);
        resampler = new StreamResampler(format.SampleRate, AudioFormat.SampleRate, maxFrames);
        mono = new float[maxFrames];
        samples = new float[AudioFormat.FrameLength + resampler.MaxOutput];
    }

    /// <summary>Call it only when <see cref="TryTake"/> has no more to give.</summary>
    public void Add(ReadOnlySpan<byte> frames)
    {
        var count = frames.Length / format.BytesPerFrame;
        SampleConverter.Decode(frames, format, channel, mono);
        filled += resampler.Push(mono.AsSpan(0, count), samples.AsSpan(filled));
    }

    /// <returns>Whether a frame was put into <paramref name="frame"/>.</returns>
    public bool TryTake(Span<float> frame)
    {
        if (filled < frame.Length)
        {
            return false;
        }

        samples.AsSpan(0, frame.Length).CopyTo(frame);
        filled -= frame.Length;
        samples.AsSpan(frame.Length, filled).CopyTo(samples);
        return true;
    }

    /// <summary>Overwrites what was heard.</summary>
    public void Clear()
    {
        Array.Clear(mono);
        Array.Clear(samples);
    }
}
