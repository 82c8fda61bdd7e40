using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Leaves letters, spaces and single marks that a voice pauses at.</summary>
internal static partial class Pauses
{
    private const string Marks = ".,;:?!'-";

    public static string Tidy(string text)
    {
        var spoken = Loose.Replace(string.Concat(text.EnumerateRunes().Select(Kept)), " ");
        spoken = Spaces.Replace(spoken, " ");
        spoken = Cluster.Replace(spoken, Strongest).Trim();
        return spoken.TrimStart('.', ',', ';', ':', '?', '!', ' ').TrimEnd(',', ';', ':', ' ');
    }

    private static string Kept(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        var isText = Rune.IsLetter(rune) || Marks.Contains(rune.ToString(), StringComparison.Ordinal)
            || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            || (category is UnicodeCategory.DecimalDigitNumber && !rune.IsAscii)
            || (category is UnicodeCategory.OtherPunctuation && rune.Value > 0x2FF);
        return isText ? rune.ToString() : " ";
    }

    private static string Strongest(Match match)
    {
        var marks = match.Value;
        foreach (var mark in "?!")
        {
            if (marks.Contains(mark, StringComparison.Ordinal))
            {
                return mark + " ";
            }
        }
        var ellipsis = marks.Contains("..", StringComparison.Ordinal) && match.Groups["lower"].Success;
        if (marks.Contains('.', StringComparison.Ordinal) && !ellipsis)
        {
            return ". ";
        }
        var pause = marks.AsSpan().IndexOfAny(';', ':');
        return (pause < 0 ? ',' : marks[pause]) + " ";
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Spaces { get; }

    // A hyphen that joins nothing.
    [GeneratedRegex(@"(?<!\p{L})-+|-+(?!\p{L})", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Loose { get; }

    [GeneratedRegex(@" ?[.,;:?!](?: ?[.,;:?!])*(?<lower>(?= ?\p{Ll}))? ?", RegexOptions.CultureInvariant,
        RegexLimits.Timeout)]
    private static partial Regex Cluster { get; }
}
