using System.Text.RegularExpressions;

namespace Kiosk.Engines.Whisper;

/// <summary>
/// Takes out what Whisper is known to invent when it hears no clear speech: the credits of subtitles it was
/// trained on, sound descriptions in brackets, and loops of the same words.
/// </summary>
internal static partial class InventedText
{
    private const int LongestLoop = 12;

    /// <returns>What is left of the text, and which share of its words that is, 0 to 1.</returns>
    public static (string Text, double KeptShare) Remove(string text)
    {
        var total = Words(text).Length;
        var sentences = SentenceEnd().Split(Description().Replace(text, " ")).Where(sentence => !Credit().IsMatch(sentence));
        var kept = CollapseLoops([.. sentences.SelectMany(Words)]);
        return (string.Join(' ', kept), total == 0 ? 0 : (double)kept.Count / total);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static List<string> CollapseLoops(List<string> words)
    {
        for (var length = 1; length <= LongestLoop; length++)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                var repeats = Repeats(words, start, length);
                // People do say 'ja, ja, ja'; nobody says a phrase three times in a row.
                if (repeats >= (length == 1 ? 4 : 3))
                {
                    words.RemoveRange(start + length, (repeats - 1) * length);
                }
            }
        }

        return words;
    }

    private static int Repeats(List<string> words, int start, int length)
    {
        var repeats = 1;
        while (start + ((repeats + 1) * length) <= words.Count
            && Enumerable.Range(0, length).All(i => SameWord(words[start + i], words[start + (repeats * length) + i])))
        {
            repeats++;
        }

        return repeats;
    }

    private static bool SameWord(string one, string other) => Punctuation().Replace(one, "")
        .Equals(Punctuation().Replace(other, ""), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"amara\.?\s?org|ondertite(ls?|ld|ling)\b.*\b(door|ingediend|gemeenschap|tv|nos|npo)\b|^\W*(ondertiteling|ondertitels)\W*$|\b(tv|omroep) gelderland\b|^\W*(bedankt|dank u wel|dank je wel) voor het kijken\W*$|\babonneer\b|\bnpo radio \d|^\W*vertaald door\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"\[[^\]]*\]|\([^)]*\)|\*[^*]*\*|[♪♫]+")]
    private static partial Regex Description();

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[^\p{L}\p{N}]")]
    private static partial Regex Punctuation();
}
