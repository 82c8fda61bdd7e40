using System.Numerics;
using Kiosk.Core.Audio;

namespace Kiosk.Host.Bench.Endpointing;

/// <summary>The hall around a speaker: its reverberation, its hiss and the people who talk further away.</summary>
internal static class Room
{
    private const int PulsesPerSecond = 1_500;
    private const double DecayDecibels = 60;

    // The first reflection of a wall two metres away.
    private static readonly int FirstReflection = AudioFormat.ToSamples(TimeSpan.FromMilliseconds(12));

    /// <summary>
    /// Reverberation by velvet noise: pulses of either sign at random times that decay by 60 dB within
    /// <paramref name="reverberationTime"/> (Karjalainen and Järveläinen, "Reverberation modeling using velvet noise", 2007).
    /// </summary>
    /// <param name="ratio">Energy of the reverberation, as a part of the direct sound's.</param>
    public static float[] Reverberate(float[] samples, TimeSpan reverberationTime, double ratio, Random random)
    {
        var output = (float[])samples.Clone();
        var length = AudioFormat.ToSamples(reverberationTime);
        var pulses = (int)(reverberationTime.TotalSeconds * PulsesPerSecond);
        var gains = Enumerable.Range(0, pulses).Select(pulse => Math.Pow(10, -DecayDecibels * pulse / pulses / 20)).ToArray();
        var scale = Math.Sqrt(ratio / gains.Sum(gain => gain * gain));
        for (var pulse = 0; pulse < pulses; pulse++)
        {
            var delay = FirstReflection + (int)((pulse + random.NextDouble()) * length / pulses);
            Add(samples, output, delay, (float)(scale * gains[pulse] * (random.Next(2) == 0 ? 1 : -1)));
        }

        return output;
    }

    /// <summary>Noise whose power falls by 3 dB for each octave, as that of halls and fans (P. Kellet's filter).</summary>
    public static float[] PinkNoise(int length, Random random)
    {
        var noise = new float[length];
        var (low, mid, high) = (0.0, 0.0, 0.0);
        for (var sample = 0; sample < length; sample++)
        {
            var white = (2 * random.NextDouble()) - 1;
            low = (0.99765 * low) + (white * 0.0990460);
            mid = (0.96300 * mid) + (white * 0.2965164);
            high = (0.57000 * high) + (white * 1.0526913);
            noise[sample] = (float)(low + mid + high + (white * 0.1848));
        }

        return noise;
    }

    /// <summary>Adds noise so that the speech is this much louder.</summary>
    /// <param name="speechPower">Mean square of the speech where it speaks.</param>
    public static void Mix(float[] samples, ReadOnlySpan<float> noise, double speechPower, double decibels)
    {
        var power = 0.0;
        foreach (var sample in noise)
        {
            power += sample * sample / noise.Length;
        }

        var gain = (float)Math.Sqrt(speechPower / Math.Max(power, 1e-12) * Math.Pow(10, -decibels / 10));
        for (var sample = 0; sample < samples.Length; sample++)
        {
            samples[sample] = Math.Clamp(samples[sample] + (gain * noise[sample]), -1, 1);
        }
    }

    private static void Add(ReadOnlySpan<float> source, Span<float> target, int delay, float gain)
    {
        var count = Math.Max(0, source.Length - delay);
        var from = source[..count];
        var to = target.Slice(target.Length - count, count);
        var sample = 0;
        for (; sample <= count - Vector<float>.Count; sample += Vector<float>.Count)
        {
            (new Vector<float>(to[sample..]) + (gain * new Vector<float>(from[sample..]))).CopyTo(to[sample..]);
        }

        for (; sample < count; sample++)
        {
            to[sample] += gain * from[sample];
        }
    }
}
