using System.Globalization;
using System.Text;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>
/// One form for what looks alike (spaces, quotes, dashes), and no characters that cannot be spoken: control and
/// formatting characters, emoji, half surrogate pairs.
/// </summary>
internal static class Characters
{
    /// <summary>Base letters and, in the same order, their forms with the combining mark.</summary>
    private static readonly Dictionary<char, (string Bases, string Composed)> Marks = new()
    {
        ['\u0300'] = ("aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        ['\u0301'] = ("aeiouAEIOU", "áéíóúÁÉÍÓÚ"),
        ['\u0302'] = ("aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ['\u0308'] = ("aeiouAEIOU", "äëïöüÄËÏÖÜ"),
        ['\u0327'] = ("cC", "çÇ"),
    };

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.IsBmp)
            {
                AppendUnit((char)rune.Value, clean);
            }
            else if (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                clean.Append(rune.ToString());
            }
            else
            {
                AppendSpace(clean);
            }
        }
        return clean.ToString();
    }

    private static void AppendUnit(char unit, StringBuilder clean)
    {
        if (Compose(unit, clean))
        {
            return;
        }
        switch (unit)
        {
            case '\n':
                clean.Append('\n');
                break;
            case '‘' or '’' or 'ʼ' or '`' or '´' or '‚':
                clean.Append('\'');
                break;
            case '“' or '”' or '„' or '«' or '»':
                clean.Append('"');
                break;
            case '‐' or '‑' or '‒' or '–' or '—' or '―' or '−':
                clean.Append('-');
                break;
            case '…':
                clean.Append("...");
                break;
            default:
                AppendByCategory(unit, clean);
                break;
        }
    }

    private static void AppendByCategory(char unit, StringBuilder clean)
    {
        switch (CharUnicodeInfo.GetUnicodeCategory(unit))
        {
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator:
                AppendSpace(clean);
                break;
            case UnicodeCategory.Format or UnicodeCategory.EnclosingMark or UnicodeCategory.PrivateUse:
            case UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate:
            case UnicodeCategory.NonSpacingMark when unit is >= '\uFE00' and <= '\uFE0F':
                break;
            default:
                clean.Append(unit);
                break;
        }
    }

    /// <summary>
    /// Puts a combining mark on the letter before it. The runtime does not compose text when it runs without ICU, and
    /// a town's pages hold 'e' + U+0308 where they were pasted from a PDF.
    /// </summary>
    private static bool Compose(char mark, StringBuilder clean)
    {
        if (clean.Length == 0 || !Marks.TryGetValue(mark, out var forms))
        {
            return false;
        }
        var index = forms.Bases.IndexOf(clean[^1], StringComparison.Ordinal);
        if (index >= 0)
        {
            clean[^1] = forms.Composed[index];
        }
        return index >= 0;
    }

    /// <summary>One space for a run of them: the rules may then take every gap as one character.</summary>
    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
        {
            clean.Append(' ');
        }
    }
}
