using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>Makes the kiosk's frames of what a device gives: mono, at 16 kHz, each of the same length. Dispose overwrites them.</summary>
internal sealed class FrameAssembler : IDisposable
{
    private readonly PcmFormat format;
    private readonly int channel;
    private readonly StreamResampler resampler;
    private readonly ErasableMemory<float> mono;
    private readonly ErasableMemory<float> samples;
    private int filled;

    /// <param name="channel">Which of the device's channels, from 1; 0 for the mean of all.</param>
    /// <param name="maxFrames">The most that is added at a time, in frames of the device.</param>
    public FrameAssembler(PcmFormat format, int channel, int maxFrames)
    {
        this.format = format;
        this.channel = Math.Min(channel, format.Channels);
        resampler = new StreamResampler(format.SampleRate, AudioFormat.SampleRate, maxFrames);
        mono = new ErasableMemory<float>(maxFrames);
        samples = new ErasableMemory<float>(AudioFormat.FrameLength + resampler.MaxOutput);
    }

    /// <summary>Call it only when <see cref="TryTake"/> has no more to give.</summary>
    public void Add(ReadOnlySpan<byte> frames)
    {
        var count = frames.Length / format.BytesPerFrame;
        SampleConverter.Decode(frames, format, channel, mono.GetSpan());
        filled += resampler.Push(mono.GetSpan()[..count], samples.GetSpan()[filled..]);
    }

    /// <returns>Whether a frame was put into <paramref name="frame"/>.</returns>
    public bool TryTake(Span<float> frame)
    {
        if (filled < frame.Length)
        {
            return false;
        }

        var waiting = samples.GetSpan()[..filled];
        waiting[..frame.Length].CopyTo(frame);
        waiting[frame.Length..].CopyTo(waiting);
        filled -= frame.Length;
        return true;
    }

    public void Dispose()
    {
        resampler.Dispose();
        mono.Dispose();
        samples.Dispose();
    }
}
