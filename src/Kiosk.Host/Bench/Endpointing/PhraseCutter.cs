using Kiosk.Core.Audio;

namespace Kiosk.Host.Bench.Endpointing;

/// <summary>Finds where speech begins and ends by its level, so that the measurement does not lean on what it measures.</summary>
internal static class PhraseCutter
{
    private const int Window = AudioFormat.SampleRate / 100;

    // Speech is what lies less than this below the loudest, and more than that above the noise of the recording; softer is
    // breath.
    private const double RangeDecibels = 35;
    private const double AboveNoiseDecibels = 12;
    private const double NoiseQuantile = 0.05;

    private static readonly int Pause = AudioFormat.ToSamples(TimeSpan.FromMilliseconds(150));
    private static readonly int Shortest = AudioFormat.ToSamples(TimeSpan.FromMilliseconds(300));
    private static readonly int Longest = AudioFormat.ToSamples(TimeSpan.FromSeconds(6));

    /// <param name="samples">Mono, 16 kHz.</param>
    public static IEnumerable<SpokenPhrase> Cut(string speaker, ReadOnlyMemory<float> samples)
    {
        var levels = Levels(samples.Span);
        var noise = levels.Order().ElementAt((int)(NoiseQuantile * levels.Length));
        var floor = Math.Max(levels.Max() - RangeDecibels, noise + AboveNoiseDecibels);
        var start = -1;
        var end = 0;
        for (var window = 0; window <= levels.Length; window++)
        {
            var isLoud = window < levels.Length && levels[window] >= floor;
            if (start >= 0 && (window == levels.Length || (isLoud && (window * Window) - end >= Pause)))
            {
                if (end - start >= Shortest && end - start <= Longest)
                {
                    yield return new SpokenPhrase(speaker, samples[start..end].ToArray());
                }

                start = -1;
            }

            if (isLoud)
            {
                start = start < 0 ? window * Window : start;
                end = (window + 1) * Window;
            }
        }
    }

    /// <returns>The level of each window, dB of full scale.</returns>
    private static double[] Levels(ReadOnlySpan<float> samples)
    {
        var levels = new double[samples.Length / Window];
        for (var window = 0; window < levels.Length; window++)
        {
            var energy = 0.0;
            foreach (var sample in samples.Slice(window * Window, Window))
            {
                energy += sample * sample;
            }

            levels[window] = 10 * Math.Log10((energy / Window) + 1e-12);
        }

        return levels;
    }
}
