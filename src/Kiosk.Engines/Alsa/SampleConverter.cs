using System.Runtime.InteropServices;

namespace Kiosk.Engines.Alsa;

/// <summary>Frames of a device to and from mono samples in [-1, 1]. Integers go there and back again without losing a bit.</summary>
internal static class SampleConverter
{
    private const float FullScale16 = 32_768;
    private const double FullScale32 = 2_147_483_648;

    /// <param name="frames">Whole frames.</param>
    /// <param name="channel">Which channel, from 1; 0 for the mean of all.</param>
    /// <param name="mono">Room for as many samples as there are frames.</param>
    public static void Decode(ReadOnlySpan<byte> frames, PcmFormat format, int channel, Span<float> mono)
    {
        var count = frames.Length / format.BytesPerFrame;
        var (first, last) = channel == 0 ? (0, format.Channels) : (channel - 1, channel);
        for (var frame = 0; frame < count; frame++)
        {
            var sum = 0f;
            for (var at = first; at < last; at++)
            {
                sum += Sample(frames, (frame * format.Channels) + at, format.Type);
            }

            mono[frame] = sum / (last - first);
        }
    }

    /// <summary>Every channel gets the same. Samples outside [-1, 1] are clipped.</summary>
    /// <param name="frames">Room for as many frames as there are samples.</param>
    public static void Encode(ReadOnlySpan<float> mono, PcmFormat format, Span<byte> frames)
    {
        for (var sample = 0; sample < mono.Length; sample++)
        {
            for (var channel = 0; channel < format.Channels; channel++)
            {
                Put(frames, (sample * format.Channels) + channel, format.Type, mono[sample]);
            }
        }
    }

    private static float Sample(ReadOnlySpan<byte> frames, int at, SampleType type) => type switch
    {
        SampleType.Int16 => MemoryMarshal.Cast<byte, short>(frames)[at] / FullScale16,
        SampleType.Int32 => (float)(MemoryMarshal.Cast<byte, int>(frames)[at] / FullScale32),
        // A device that gives no number gives silence.
        _ => MemoryMarshal.Cast<byte, float>(frames)[at] is var value && float.IsFinite(value) ? value : 0,
    };

    private static void Put(Span<byte> frames, int at, SampleType type, float value)
    {
        switch (type)
        {
            case SampleType.Int16:
                MemoryMarshal.Cast<byte, short>(frames)[at] = (short)Math.Clamp(MathF.Round(value * FullScale16), short.MinValue, short.MaxValue);
                break;
            case SampleType.Int32:
                MemoryMarshal.Cast<byte, int>(frames)[at] = (int)Math.Clamp(Math.Round(value * FullScale32), int.MinValue, int.MaxValue);
                break;
            default:
                MemoryMarshal.Cast<byte, float>(frames)[at] = Math.Clamp(value, -1, 1);
                break;
        }
    }
}
