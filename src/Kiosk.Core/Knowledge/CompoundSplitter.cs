namespace Kiosk.Core.Knowledge;

/// <summary>
/// Splits Dutch compounds into words that are known, so that 'rijbewijskosten' finds 'rijbewijs' and 'kosten'.
/// The known words are those of the bundle itself: no dictionary knows a municipality's own terms.
/// </summary>
/// <param name="isKnown">Whether a lower-case word is known.</param>
public sealed class CompoundSplitter(Func<string, bool> isKnown)
{
    private const int MinFirst = 3;
    private const int MinHead = 4;
    private const int MinStart = 6;
    private static readonly string[] Links = ["", "s", "en", "e", "er"];

    /// <summary>The two parts, or nothing when the word is not a compound of known words.</summary>
    /// <remarks>The longest second part wins: in Dutch it is the head, and 'voor' or 'op' in front say little.</remarks>
    public IReadOnlyList<string> Split(string word)
    {
        for (var start = MinFirst; start <= word.Length - MinHead; start++)
        {
            var head = word[start..];
            if (isKnown(head) && FirstPart(word[..start]) is { } first)
            {
                return [first, head];
            }
        }

        return [];
    }

    /// <summary>The longest known word that this one starts with, for a compound whose head is not known; null when none does.</summary>
    public string? KnownStart(string word)
    {
        for (var length = word.Length - MinHead; length >= MinStart; length--)
        {
            if (isKnown(word[..length]))
            {
                return word[..length];
            }
        }

        return null;
    }

    private string? FirstPart(string text)
    {
        foreach (var link in Links)
        {
            if (text.EndsWith(link, StringComparison.Ordinal) && text.Length - link.Length >= MinFirst
                && isKnown(text[..^link.Length]))
            {
                return text[..^link.Length];
            }
        }

        return null;
    }
}
