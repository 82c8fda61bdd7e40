using System.Globalization;
using System.Text;

namespace Kiosk.Core.Knowledge;

/// <summary>Cuts Dutch text into lower-case words without accents.</summary>
public static class DutchTokenizer
{
    /// <summary>Words in reading order, function words left out; a number is a word.</summary>
    public static IEnumerable<string> ContentWords(string text) =>
        Words(text).Where(word => !StopWords.Contains(word));

    /// <summary>Words in reading order, function words included.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (!IsInsideWord(character))
            {
                Flush(word, words);
            }
        }

        Flush(word, words);
        return words;
    }

    /// <summary>Half a surrogate pair can't be normalised; typed or broken input may hold one.</summary>
    private static string WithoutLoneSurrogates(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Accents are marks of their own after decomposition; an apostrophe joins ("foto's").</summary>
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
