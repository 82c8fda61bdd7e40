using Kiosk.Core.Speech.Normalization;

namespace Kiosk.Core.Speech;

/// <summary>
/// Splits Dutch text into sentences. A line that is a heading or an item of a list is a sentence of its own; a full
/// stop in an abbreviation, a number, a time or an address ends nothing.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>The longest sentence, in characters, that is given to a voice in one go.</summary>
    public const int MaxLength = 500;

    private const string Marks = ".!?…。؟！？";
    private const string MarksWithoutSpace = "。！？";
    private const string Closing = "\"'”’»)]";
    private const string Bullets = "-*•▪◦‣–—";

    /// <summary>
    /// The sentences in order, without white space at their ends; joined they are the text, but for white space. A
    /// sentence longer than <see cref="MaxLength"/> is cut after a comma, else at a space, else in a word.
    /// </summary>
    public static IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<string>();
        var start = 0;
        var i = SkipSpace(text, 0);
        while (i < text.Length)
        {
            var next = i + 1;
            var ends = false;
            if (Marks.Contains(text[i]))
            {
                next = SkipMarks(text, i);
                ends = MarkEnds(text, start, i, next);
            }
            else if (char.IsWhiteSpace(text[i]))
            {
                next = SkipSpace(text, i);
                ends = GapEnds(text, start, i, next);
            }
            if (ends)
            {
                Add(text.AsSpan(start, next - start), sentences);
                start = next = SkipSpace(text, next);
            }
            i = next;
        }
        Add(text.AsSpan(start), sentences);
        return sentences;
    }

    private static int SkipSpace(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }
        return index;
    }

    private static int SkipMarks(string text, int index)
    {
        while (index < text.Length && (Marks.Contains(text[index]) || Closing.Contains(text[index])))
        {
            index++;
        }
        return index;
    }

    /// <summary>Whether the marks from <paramref name="mark"/> to <paramref name="after"/> end a sentence.</summary>
    private static bool MarkEnds(string text, int start, int mark, int after)
    {
        var next = SkipSpace(text, after);
        if (next == after || next == text.Length)
        {
            return next == text.Length || MarksWithoutSpace.Contains(text[mark]);
        }
        if (char.IsLower(text[next]))
        {
            return false;
        }
        return text[mark] != '.' || after > mark + 1 || !BelongsToWord(text, start, mark, char.IsUpper(text[next]));
    }

    /// <summary>Whether a full stop is that of an abbreviation, or of the number of an item ('1. Ga naar...').</summary>
    private static bool BelongsToWord(string text, int start, int stop, bool capitalFollows)
    {
        var word = stop;
        while (word > start && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] is not ('(' or '"' or '\''))
        {
            word--;
        }
        var isItemNumber = word == start && stop - start <= 2
            && text.AsSpan(start, stop - start).IndexOfAnyExceptInRange('0', '9') < 0;
        return isItemNumber || Abbreviations.OwnsItsStop(text[word..(stop + 1)], capitalFollows);
    }

    /// <summary>A line ends a sentence, unless the next one goes on in lower case: then the text was wrapped.</summary>
    private static bool GapEnds(string text, int start, int from, int to)
    {
        var breaks = text.AsSpan(from, to - from).Count('\n');
        return breaks > 1
            || (breaks == 1 && (to == text.Length || !char.IsLower(text[to]) || Bullets.Contains(text[start])));
    }

    private static void Add(ReadOnlySpan<char> sentence, List<string> sentences)
    {
        var rest = sentence.Trim();
        while (rest.Length > MaxLength)
        {
            var cut = Cut(rest);
            sentences.Add(rest[..cut].TrimEnd().ToString());
            rest = rest[cut..].TrimStart();
        }
        if (rest.Length > 0)
        {
            sentences.Add(rest.ToString());
        }
    }

    /// <summary>Where to cut a text that is longer than <see cref="MaxLength"/>; never in a surrogate pair.</summary>
    private static int Cut(ReadOnlySpan<char> text)
    {
        var longest = text[..MaxLength];
        var comma = longest[..^1].LastIndexOfAny(',', ';', ':');
        if (comma > MaxLength / 2 && char.IsWhiteSpace(text[comma + 1]))
        {
            return comma + 1;
        }
        var space = longest.LastIndexOf(' ');
        if (space > 0)
        {
            return space;
        }
        return char.IsLowSurrogate(text[MaxLength]) ? MaxLength - 1 : MaxLength;
    }
}
