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
/// Checks the kiosk's own voice by listening to it: each spoken sentence is transcribed, and must carry the words that
/// its amounts, dates and numbers were turned into.
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
            var figures = FigureWords(sentence);
            if (figures.Count > 0)
            {
                var heard = await HearAsync(clip, cancellationToken);
                total += new HeardBack(figures.Count(word => heard.Contains(word, StringComparison.Ordinal)), figures.Count);
            }
        }

        return total;
    }

    /// <summary>The words that stand in the spoken form and not in the written one: those that figures became.</summary>
    private static List<string> FigureWords(string sentence) =>
        [.. DutchTokenizer.Words(DutchTextNormalizer.Normalize(sentence)).Except(DutchTokenizer.Words(sentence)).Where(word => word.Length > 1)];

    /// <summary>What is heard, without spaces: a recogniser may write 'drie en tachtig' for 'drieëntachtig'.</summary>
    private async Task<string> HearAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        var heard = await transcriber.TranscribeAsync(Resampler.Resample(clip.Samples.Span, clip.SampleRate, AudioFormat.SampleRate), cancellationToken);
        return string.Concat(DutchTokenizer.Words(DutchTextNormalizer.Normalize(heard.Text)));
    }
}
