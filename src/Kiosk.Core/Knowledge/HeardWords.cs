namespace Kiosk.Core.Knowledge;

/// <summary>
/// Puts right what a recogniser wrote wrongly of words that everybody uses: two words run together ('watkost') and
/// words that only sound like one ('meeneme'). The words of a bundle are looked for elsewhere, where they can be weighed.
/// </summary>
internal static class HeardWords
{
    private const int MinLength = 5;
    private const int MinPart = 2;

    private static readonly string[] Everyday = [.. CommonWords.All.Concat(VerbForms.All.Keys).Concat(DutchVerbs.SplitInfinitives).Distinct().Order(StringComparer.Ordinal)];

    private static readonly SlipFinder Slips = new([.. Everyday.Index().Select(entry => KeyValuePair.Create(entry.Item, entry.Index))]);

    /// <param name="words">Lower-case words without accents.</param>
    /// <param name="vocabulary">The words of the bundle; one of them that sounds as near is rather meant.</param>
    public static IEnumerable<string> Corrected(IEnumerable<string> words, Vocabulary vocabulary) =>
        words.SelectMany(word => word.Length < MinLength || vocabulary.Knows(word) || IsEveryday(word) ? [word] : Read(word, vocabulary));

    private static string[] Read(string word, Vocabulary vocabulary)
    {
        for (var place = MinPart; place <= word.Length - MinPart; place++)
        {
            var (first, rest) = (word[..place], word[place..]);
            if ((StopWords.Contains(first) && IsWhole(rest, vocabulary)) || (StopWords.Contains(rest) && rest.Length > MinPart && IsWhole(first, vocabulary)))
            {
                return [first, rest];
            }
        }

        return Slips.Nearest(word) is [{ Weight: > SurelyMeant } nearest] && nearest.Weight > vocabulary.WeightOfSlip(word) ? [Everyday[nearest.Id]] : [word];
    }

    private const double SurelyMeant = 0.5;

    private static bool IsWhole(string word, Vocabulary vocabulary) =>
        word.Length > MinPart + 1 && (vocabulary.Knows(word) || IsEveryday(word));

    private static bool IsEveryday(string word) =>
        StopWords.Contains(word) || CommonWords.Contains(word) || EverydaySubjects.Contains(word) || DutchVerbs.Infinitive(word) != word
        || VerbForms.All.ContainsKey(word);
}
