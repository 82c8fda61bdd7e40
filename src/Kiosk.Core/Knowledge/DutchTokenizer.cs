using System.Globalization;
using System.Text;

namespace Kiosk.Core.Knowledge;

/// <summary>Cuts Dutch text into lower-case words without accents.</summary>
public static class DutchTokenizer
{
    /// <summary>In letters; what is longer is no word that anybody asks with.</summary>
    public const int LongestWord = 45;

    /// <summary>Words in reading order, function words left out, verbs that stand apart joined; a number is a word.</summary>
    /// <param name="text">One sentence, heading or question.</param>
    public static IEnumerable<string> ContentWords(string text) =>
        DutchVerbs.Joined(Words(text)).Where(word => !StopWords.Contains(word));

    /// <summary>Words in reading order, function words included.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(WithoutAccent(char.ToLowerInvariant(character)));
            }
            else if (!IsInsideWord(character))
            {
                Flush(word, words);
            }
        }

        Flush(word, words);
        return words;
    }

    /// <remarks>A table, because without the operating system's culture data .NET decomposes nothing beyond ASCII.</remarks>
    private static char WithoutAccent(char letter)
    {
        var place = Accented.IndexOf(letter);
        return place < 0 ? letter : Plain[place];
    }

    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";

    /// <summary>An accent may be a mark of its own; an apostrophe joins ("foto's").</summary>
    private static bool IsInsideWord(char character) =>
        character is '\'' or '’' || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static void Flush(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
