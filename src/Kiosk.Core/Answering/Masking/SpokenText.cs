using System.Text.RegularExpressions;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering.Masking;

/// <summary>A word or a group of digits, and where it stands.</summary>
/// <param name="Plain">Lower case, without accents.</param>
/// <param name="End">Place behind its last character.</param>
internal readonly record struct SpokenWord(string Plain, int Start, int End);

/// <summary>What was said, cut into words, and the groups of digits among them.</summary>
internal sealed partial class SpokenText
{
    private SpokenText(string text, IReadOnlyList<SpokenWord> words)
    {
        Text = text;
        Words = words;
        Runs = DigitRun.In(words);
    }

    public string Text { get; }

    public IReadOnlyList<SpokenWord> Words { get; }

    public IReadOnlyList<DigitRun> Runs { get; }

    public static SpokenText Of(string text) =>
        new(text, [.. Word().Matches(text).Select(match => new SpokenWord(string.Concat(DutchTokenizer.Words(match.Value)), match.Index, match.Index + match.Length))]);

    /// <summary>The word at that place; empty before the first and after the last.</summary>
    public string At(int place) => place >= 0 && place < Words.Count ? Words[place].Plain : "";

    /// <summary>Whether one of the words stands among the <paramref name="reach"/> words before that place.</summary>
    public bool HasBefore(int place, int reach, IReadOnlySet<string> words) =>
        Enumerable.Range(place - reach, reach).Any(before => words.Contains(At(before)));

    /// <summary>The words from first to last, both included, as one finding.</summary>
    public Finding Between(string kind, int first, int last) => new(kind, Words[first].Start, Words[last].End);

    [GeneratedRegex(@"[\p{L}\p{M}]+|\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
