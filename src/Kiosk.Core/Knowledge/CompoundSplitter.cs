namespace Kiosk.Core.Knowledge;

/// <summary>
/// Splits Dutch compounds into words that are known, so that 'rijbewijskosten' finds 'rijbewijs' and 'kosten'.
/// The known words are those of the bundle itself: no dictionary knows a municipality's own terms.
/// </summary>
public sealed class CompoundSplitter(IReadOnlySet<string> knownWords)
{
    private const int MinPart = 4;
    private static readonly string[] Links = ["", "s", "en", "e", "er"];

    /// <summary>The two parts, or nothing when the word is not a compound of known words.</summary>
    /// <remarks>The longest second part wins: in Dutch it is the head, and 'voor' or 'op' in front say little.</remarks>
    public IReadOnlyList<string> Split(string word)
    {
        for (var start = MinPart; start <= word.Length - MinPart; start++)
        {
            var head = word[start..];
            if (knownWords.Contains(head) && FirstPart(word[..start]) is { } first)
            {
                return [first, head];
            }
        }

        return [];
    }

    private string? FirstPart(string text)
    {
        foreach (var link in Links)
        {
            if (text.EndsWith(link, StringComparison.Ordinal) && text.Length - link.Length >= MinPart
                && knownWords.Contains(text[..^link.Length]))
            {
                return text[..^link.Length];
            }
        }

        return null;
    }
}
