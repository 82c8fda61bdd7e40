using System.Globalization;
using System.Text;

namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>Characters that can be read aloud: no control marks, nothing invisible, single spaces.</summary>
internal static class PlainText
{
    /// <summary>The text on one line.</summary>
    public static string Line(string text) => Clean(text, keepLines: false);

    /// <summary>The text with its lines; each is trimmed and empty ones are gone.</summary>
    public static string Lines(string text) => Clean(text, keepLines: true);

    /// <summary>Whether there is anything to say.</summary>
    public static bool SaysSomething(string text) => text.Any(char.IsLetterOrDigit);

    private static string Clean(string text, bool keepLines)
    {
        const char none = '\0';
        var clean = new StringBuilder(text.Length);
        var gap = none;
        foreach (var character in text)
        {
            if (IsGap(character))
            {
                gap = gap == '\n' || (keepLines && character == '\n') ? '\n' : ' ';
            }
            else if (!IsInvisible(character))
            {
                clean.Append(gap == none || clean.Length == 0 ? "" : gap.ToString()).Append(character);
                gap = none;
            }
        }

        return clean.ToString();
    }

    private static bool IsGap(char character) => char.IsWhiteSpace(character) || char.IsControl(character);

    /// <summary>Soft hyphens, zero-width marks, marks of direction.</summary>
    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
