using System.Collections.Frozen;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// A table of spoken phrases, one a line, that is compared word by word with what was said. A word of five letters or
/// more also matches one that sounds the same, one of ten or more also one with a letter wrong, and a compound also
/// matches when it was heard as two words: the words are those of a recogniser.
/// <list type="table">
/// <item><term>brand</term><description>that word</description></item>
/// <item><term>brand|vuur</term><description>one of these words</description></item>
/// <item><term>stuip*</term><description>a word that begins so</description></item>
/// <item><term>*melder</term><description>a word that ends so</description></item>
/// <item><term>&lt;person&gt;</term><description>a word of a named list</description></item>
/// <item><term>[heel|erg]</term><description>one of these words, or nothing</description></item>
/// <item><term>!van|door</term><description>no such word may follow</description></item>
/// <item><term>..</term><description>up to four other words</description></item>
/// <item><term>^ and $</term><description>the begin and the end of what was said</description></item>
/// <item><term>pijn &amp; borst</term><description>both, anywhere and in any order</description></item>
/// </list>
/// </summary>
internal sealed class WordPatterns
{
    private const int LongestGap = 4;

    /// <summary>For each line its parts, which must all be said.</summary>
    private readonly Step[][][] patterns;

    private WordPatterns(Step[][][] patterns) => this.patterns = patterns;

    /// <param name="table">One pattern a line.</param>
    /// <param name="lists">The named lists, each 'a|b|c'.</param>
    /// <exception cref="FormatException">A pattern names a list that is not given.</exception>
    public static WordPatterns Parse(string table, params (string Name, string Words)[] lists) =>
        new([.. table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(" & ").Select(part => part.Split(' ').Select(token => ParseStep(token, lists)).ToArray()).ToArray())]);

    /// <param name="words">Lower-case words without accents.</param>
    public bool IsMatch(IReadOnlyList<string> words)
    {
        var heard = words.Select((word, place) => new HeardWord(word, place + 1 < words.Count ? word + words[place + 1] : word)).ToArray();
        return patterns.Any(pattern => pattern.All(part => Enumerable.Range(0, heard.Length).Any(place => Matches(part, heard, place))));
    }

    private static bool Matches(ReadOnlySpan<Step> steps, HeardWord[] heard, int place)
    {
        if (steps.IsEmpty)
        {
            return true;
        }

        var rest = steps[1..];
        switch (steps[0].Kind)
        {
            case StepKind.Begin:
                return place == 0 && Matches(rest, heard, place);
            case StepKind.End:
                return place == heard.Length && Matches(rest, heard, place);
            case StepKind.Not:
                return (place == heard.Length || WordsTaken(steps[0], heard[place]) == 0) && Matches(rest, heard, place);
            case StepKind.Gap:
                for (var next = place; next <= Math.Min(place + LongestGap, heard.Length); next++)
                {
                    if (Matches(rest, heard, next))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return (steps[0].Kind == StepKind.Optional && Matches(rest, heard, place))
                    || (place < heard.Length && WordsTaken(steps[0], heard[place]) is > 0 and var taken && Matches(rest, heard, place + taken));
        }
    }

    /// <summary>How many of the heard words the step matches: none, one, or two that were a compound.</summary>
    private static int WordsTaken(Step step, HeardWord heard) =>
        step.Words.Contains(heard.Word) || step.HasPartOf(heard.Word) || step.SoundsLike(heard) ? 1
            : step.Compounds.Contains(heard.WithNext) ? 2 : 0;

    private static Step ParseStep(string token, (string Name, string Words)[] lists) => token switch
    {
        "^" => new Step(StepKind.Begin, ""),
        "$" => new Step(StepKind.End, ""),
        ".." => new Step(StepKind.Gap, ""),
        ['!', .. var words] => new Step(StepKind.Not, words),
        ['[', .. var words, ']'] => new Step(StepKind.Optional, Named(words, lists)),
        _ => new Step(StepKind.Word, Named(token, lists)),
    };

    /// <summary>The words with each '&lt;name&gt;' replaced by the words of that list.</summary>
    /// <exception cref="FormatException">A list is not given.</exception>
    public static string Named(string words, IEnumerable<(string Name, string Words)> lists)
    {
        var named = lists.Aggregate(words, (text, list) => text.Replace($"<{list.Name}>", list.Words, StringComparison.Ordinal));
        return named.Contains('<', StringComparison.Ordinal) ? throw new FormatException($"'{words}' names a list of words that is not given.") : named;
    }

    private enum StepKind
    {
        Word,
        Optional,
        Not,
        Gap,
        Begin,
        End,
    }

    private sealed class Step
    {
        private const int MinSoundLength = 5;
        private const int MinCompoundLength = 7;
        private const int MinSlipLength = 10;

        private readonly string[] starts;
        private readonly string[] ends;
        private readonly FrozenSet<string> sounds;
        private readonly string[] longSounds;

        public Step(StepKind kind, string words)
        {
            Kind = kind;
            var all = words.Split('|', StringSplitOptions.RemoveEmptyEntries);
            starts = [.. all.Where(word => word.EndsWith('*')).Select(word => word[..^1])];
            ends = [.. all.Where(word => word.StartsWith('*')).Select(word => word[1..])];
            Words = all.Where(word => !word.Contains('*', StringComparison.Ordinal)).ToFrozenSet();
            Compounds = Words.Where(word => word.Length >= MinCompoundLength).ToFrozenSet();
            sounds = Words.Where(word => word.Length >= MinSoundLength).Select(SoundKey.Of).ToFrozenSet();
            longSounds = [.. Words.Where(word => word.Length >= MinSlipLength).Select(SoundKey.Of)];
        }

        public StepKind Kind { get; }

        public FrozenSet<string> Words { get; }

        public FrozenSet<string> Compounds { get; }

        public bool HasPartOf(string word) =>
            Array.Exists(starts, start => word.StartsWith(start, StringComparison.Ordinal)) || Array.Exists(ends, end => word.EndsWith(end, StringComparison.Ordinal));

        public bool SoundsLike(HeardWord heard) =>
            (heard.Word.Length >= MinSoundLength && sounds.Contains(heard.Sound))
                || (heard.Word.Length >= MinSlipLength - 1 && longSounds.Any(sound => EditDistance.AtMost(1, sound, heard.Sound) <= 1));
    }

    private sealed record HeardWord(string Word, string WithNext)
    {
        public string Sound { get; } = SoundKey.Of(Word);
    }
}
