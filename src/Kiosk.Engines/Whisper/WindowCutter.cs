using Kiosk.Core.Audio;

namespace Kiosk.Engines.Whisper;

/// <summary>Cuts speech that is longer than the model's window where it is quietest, so that no word is split.</summary>
internal static class WindowCutter
{
    private const int Step = AudioFormat.SampleRate / 50;
    private const int PauseLength = AudioFormat.SampleRate / 10;

    // A cut falls in the last part of the window, so that no piece is needlessly short.
    private const double EarliestCut = 0.6;

    /// <summary>The pieces in order; each but the last ends in the quietest 100 ms near the end of the window.</summary>
    /// <param name="window">The most samples of a piece.</param>
    public static IEnumerable<ReadOnlyMemory<float>> Cut(ReadOnlyMemory<float> samples, int window)
    {
        while (samples.Length > window)
        {
            var cut = QuietestPoint(samples.Span[..window]);
            yield return samples[..cut];
            samples = samples[cut..];
        }

        yield return samples;
    }

    private static int QuietestPoint(ReadOnlySpan<float> window)
    {
        var quietest = window.Length;
        var least = double.MaxValue;
        for (var start = (int)(window.Length * EarliestCut); start + PauseLength <= window.Length; start += Step)
        {
            var energy = Energy(window.Slice(start, PauseLength));
            // Of equally quiet points the last: the next piece then starts near its first word.
            if (energy <= least)
            {
                least = energy;
                quietest = start + (PauseLength / 2);
            }
        }

        return quietest;
    }

    private static double Energy(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
        {
            sum += sample * sample;
        }

        return sum;
    }
}
