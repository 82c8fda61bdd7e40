using Kiosk.Core.Audio;

namespace Kiosk.Host.Demo;

/// <summary>Cuts speech in its pauses, into what is said in one breath: a clause, a group of digits.</summary>
internal static class BreathGroups
{
    // Longer than the closure before a t or a k, shorter than the pause at a comma.
    private static readonly int MinPause = AudioFormat.ToSamples(TimeSpan.FromMilliseconds(150));

    // Of the loudest sample: below this is the hiss of a voice that says nothing.
    private const float QuietShare = 0.01f;

    /// <param name="samples">Mono samples at 16 kHz.</param>
    /// <returns>All the samples, in order; the cuts lie in the middle of the pauses.</returns>
    public static IReadOnlyList<ReadOnlyMemory<float>> Split(ReadOnlyMemory<float> samples)
    {
        var quiet = QuietShare * Loudest(samples.Span);
        var groups = new List<ReadOnlyMemory<float>>();
        int start = 0, lastLoud = -1;
        for (var index = 0; index < samples.Length; index++)
        {
            if (Math.Abs(samples.Span[index]) <= quiet)
            {
                continue;
            }

            if (lastLoud >= 0 && index - lastLoud > MinPause)
            {
                var middle = (lastLoud + index) / 2;
                groups.Add(samples[start..middle]);
                start = middle;
            }

            lastLoud = index;
        }

        return [.. groups, samples[start..]];
    }

    private static float Loudest(ReadOnlySpan<float> samples)
    {
        var loudest = 0f;
        foreach (var sample in samples)
        {
            loudest = Math.Max(loudest, Math.Abs(sample));
        }

        return loudest;
    }
}
