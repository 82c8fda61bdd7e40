using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Answering.Languages;

/// <summary>How often sequences of one to three letters, and whole words, occur in the sample sentences of a language.</summary>
internal sealed partial class LetterProfile
{
    private const int LongestSequence = 3;
    private const int WholeWordWeight = 2;

    // Additive smoothing: what was never seen counts as so often, of so many sequences that there may be.
    private const double Unseen = 0.05;
    private const double PossibleSequences = 20_000;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly double total;

    private LetterProfile(string language, string sample)
    {
        Language = language;
        foreach (var word in Word().EnumerateMatches(sample))
        {
            foreach (var sequence in SequencesOf(sample.Substring(word.Index, word.Length).ToLowerInvariant()))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, sequence, out _)++;
                total++;
            }
        }
    }

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>The profile of the sample sentences that come with the program.</summary>
    public static LetterProfile Load(string language)
    {
        using var stream = typeof(LetterProfile).Assembly.GetManifestResourceStream($"language.{language}.txt")
            ?? throw new InvalidOperationException($"The sample sentences of '{language}' are not in the program.");
        using var reader = new StreamReader(stream);
        return new LetterProfile(language, reader.ReadToEnd());
    }

    /// <summary>Log-likelihood of a lower-case word, in nats, the mean over its kinds of sequences.</summary>
    public double LogLikelihood(string word)
    {
        var sum = 0.0;
        foreach (var sequence in SequencesOf(word))
        {
            var isWord = sequence[0] == WordMark;
            sum += (isWord ? WholeWordWeight : 1) * Math.Log((counts.GetValueOrDefault(sequence) + Unseen) / (total + (Unseen * PossibleSequences)));
        }

        return sum / (LongestSequence + 1);
    }

    private const char WordMark = '=';

    private static IEnumerable<string> SequencesOf(string word)
    {
        var bounded = $"_{word}_";
        for (var length = 1; length <= LongestSequence; length++)
        {
            for (var start = 0; start + length <= bounded.Length; start++)
            {
                yield return bounded.Substring(start, length);
            }
        }

        yield return WordMark + word;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
