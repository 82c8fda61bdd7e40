using System.Numerics;
using System.Runtime.InteropServices;
using Kiosk.Core.Audio;

namespace Kiosk.Host.Doctor;

/// <summary>The tone as the microphone heard it.</summary>
/// <param name="DelayMs">From the order to play to the first sample that was heard, ms.</param>
/// <param name="LevelDb">How loud it is against what was played, dB.</param>
/// <param name="Likeness">Normalised cross-correlation, 0 to 1.</param>
internal sealed record Echo(double DelayMs, double LevelDb, double Likeness)
{
    // Noise in the band of the tone reaches about 0.08 at the best of 24,000 places; a tone in a room that echoes, 0.3 and more.
    private const double LeastLikeness = 0.15;

    public bool IsHeard => Likeness >= LeastLikeness;
}

/// <summary>A sweep whose every moment differs, so that it is found in noise and its place is known to a sample.</summary>
internal static class TestTone
{
    private const double Seconds = 0.5;
    private const double LowestHz = 300;
    private const double HighestHz = 3400;
    private const double Loudness = 0.3;
    private const int FadeSamples = 160;
    private const double SilenceDb = -120;

    public static AudioClip Clip { get; } = new(Sweep(), AudioFormat.SampleRate);

    /// <summary>Finds the tone by cross-correlation.</summary>
    /// <param name="heard">From the order to play on, at the kiosk's rate.</param>
    public static Echo Find(ReadOnlySpan<float> heard)
    {
        var tone = Clip.Samples.Span;
        var toneEnergy = Dot(tone, tone);
        var (best, place, product) = (0.0, 0, 0.0);
        for (var lag = 0; lag + tone.Length <= heard.Length; lag++)
        {
            var window = heard.Slice(lag, tone.Length);
            var likeness = Dot(tone, window);
            var energy = Dot(window, window);
            var normalised = energy > 0 ? Math.Abs(likeness) / Math.Sqrt(toneEnergy * energy) : 0;
            (best, place, product) = normalised > best ? (normalised, lag, likeness) : (best, place, product);
        }

        var level = product == 0 ? SilenceDb : 20 * Math.Log10(Math.Abs(product) / toneEnergy);
        return new Echo(AudioFormat.ToDuration(place).TotalMilliseconds, level, best);
    }

    private static float[] Sweep()
    {
        var samples = new float[AudioFormat.ToSamples(TimeSpan.FromSeconds(Seconds))];
        for (var index = 0; index < samples.Length; index++)
        {
            var t = (double)index / AudioFormat.SampleRate;
            var phase = 2 * Math.PI * ((LowestHz * t) + ((HighestHz - LowestHz) * t * t / (2 * Seconds)));
            var fade = Math.Min(1, (double)Math.Min(index, samples.Length - 1 - index) / FadeSamples);
            samples[index] = (float)(Loudness * fade * Math.Sin(phase));
        }

        return samples;
    }

    private static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var wideA = MemoryMarshal.Cast<float, Vector<float>>(a);
        var wideB = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sums = Vector<float>.Zero;
        for (var index = 0; index < wideA.Length; index++)
        {
            sums += wideA[index] * wideB[index];
        }

        // The tone's length is a multiple of every vector's.
        return Vector.Sum(sums);
    }
}
