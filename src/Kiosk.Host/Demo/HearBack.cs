using Kiosk.Core.Audio;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;

namespace Kiosk.Host.Demo;

/// <summary>How many of the figures in a reply were heard back from its sound.</summary>
internal readonly record struct HeardBack(int Heard, int Expected)
{
    public static HeardBack operator +(HeardBack left, HeardBack right) =>
        new(left.Heard + right.Heard, left.Expected + right.Expected);
}

/// <summary>
/// Checks the kiosk's own voice by listening to it: each spoken sentence is transcribed, and must carry its figures (an
/// amount, a date, a time, a number), each with all of its words in their order.
/// </summary>
internal sealed class HearBack(ITranscriber transcriber)
{
    /// <param name="sentences">The sentences as written.</param>
    /// <param name="clips">The same sentences as spoken.</param>
    public async Task<HeardBack> CheckAsync(
        IReadOnlyList<string> sentences, IReadOnlyList<AudioClip> clips, CancellationToken cancellationToken)
    {
        var total = default(HeardBack);
        foreach (var (sentence, clip) in sentences.Zip(clips))
        {
            var figures = Figures(sentence);
            if (figures.Count > 0)
            {
                var heard = await HearAsync(clip, cancellationToken);
                total += new HeardBack(figures.Count(figure => heard.Contains(figure, StringComparison.Ordinal)), figures.Count);
            }
        }

        return total;
    }

    /// <summary>
    /// The runs of words that stand in the spoken form and not in the written one, each without spaces. A single written
    /// word between two of them belongs to the figure: the month of a date.
    /// </summary>
    private static List<string> Figures(string sentence)
    {
        var figures = new List<string>();
        if (!sentence.Any(char.IsDigit))
        {
            return figures;
        }

        var written = DutchTokenizer.Words(sentence).ToHashSet();
        var spoken = DutchTokenizer.Words(DutchTextNormalizer.Normalize(sentence));
        var last = int.MinValue / 2;
        for (var index = 0; index < spoken.Count; index++)
        {
            if (written.Contains(spoken[index]))
            {
                continue;
            }

            if (index - last > 2)
            {
                figures.Add(spoken[index]);
            }
            else
            {
                figures[^1] += string.Concat(spoken.Take((last + 1)..(index + 1)));
            }

            last = index;
        }

        return figures;
    }

    /// <summary>What is heard, without spaces: a recogniser may write 'drie en tachtig' for 'drieëntachtig'.</summary>
    private async Task<string> HearAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        var samples = Resampler.Resample(clip.Samples.Span, clip.SampleRate, AudioFormat.SampleRate);
        var heard = new List<string>();
        foreach (var group in BreathGroups.Split(samples))
        {
            heard.Add((await transcriber.TranscribeAsync(group, cancellationToken)).Text);
        }

        return string.Concat(DutchTokenizer.Words(DutchTextNormalizer.Normalize(string.Join(' ', heard))));
    }
}
