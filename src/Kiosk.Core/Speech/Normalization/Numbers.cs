using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>
/// The figures that no other rule took: counts, decimals, years, versions, identifiers, and figures joined to letters
/// ('18-jarige', '65+', 'A4').
/// </summary>
internal static partial class Numbers
{
    /// <summary>A longer row without group marks is an identifier: a case number, a BSN.</summary>
    private const int MaxDigitsOfCount = 6;

    private const int DigitsOfYear = 4;

    public static string Speak(string text)
    {
        text = Plusser.Replace(text, match => NumberWords.OfDigits(match.Groups["age"].Value) + "pluss");
        text = Compound.Replace(text, match =>
            NumberWords.InCompound(NumberWords.Parse(match.Groups["number"].Value)));
        text = Negative.Replace(text, "min ");
        text = Slash.Replace(text, " schuine streep ");
        text = Hyphen.Replace(text, " ");
        return Figures.Replace(text, match => Pad(match, text, Words(match.Value)));
    }

    private static string Words(string figures)
    {
        if (Quantity.IsOne(figures))
        {
            return figures.All(char.IsAsciiDigit) ? Row(figures) : Quantity.Words(figures);
        }
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= figures.Length; i++)
        {
            if (i == figures.Length || !char.IsAsciiDigit(figures[i]))
            {
                words.Add(NumberWords.OfDigits(figures[start..i]));
                words.Add(i == figures.Length ? "" : figures[i] == ',' ? "komma" : "punt");
                start = i + 1;
            }
        }
        return string.Join(' ', words).TrimEnd();
    }

    private static string Row(string digits)
    {
        if (digits.Length > MaxDigitsOfCount)
        {
            return string.Join(", ", digits.Chunk(3).Select(group => NumberWords.Digits(new string(group))));
        }
        return digits.Length == DigitsOfYear && digits[0] == '1'
            ? NumberWords.Year((int)NumberWords.Parse(digits))
            : NumberWords.OfDigits(digits);
    }

    /// <summary>Spaces where the figures touched a letter, as in 'A4'.</summary>
    private static string Pad(Match match, string text, string words)
    {
        var end = match.Index + match.Length;
        var before = match.Index > 0 && char.IsLetter(text[match.Index - 1]) ? " " : "";
        var after = end < text.Length && char.IsLetter(text[end]) ? " " : "";
        return before + words + after;
    }

    [GeneratedRegex(@"(?<![\w.,])(?<age>[0-9]{1,3})(?:\+[-']?|-pluss)(?=ers?(?!\w))", RegexOptions.CultureInvariant,
        RegexLimits.Timeout)]
    private static partial Regex Plusser { get; }

    [GeneratedRegex(@"(?<![\w.,-])(?<number>[1-9][0-9]{0,5})-(?=\p{Ll}{3,})", RegexOptions.CultureInvariant,
        RegexLimits.Timeout)]
    private static partial Regex Compound { get; }

    [GeneratedRegex(@"(?<=^|[\s(])-(?=[0-9])", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Negative { get; }

    [GeneratedRegex(@"(?<=[0-9])-(?=\w)|(?<=\w)-(?=[0-9])", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Hyphen { get; }

    [GeneratedRegex(@"(?<=[0-9])/(?=\w)|(?<=\w)/(?=[0-9])", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Slash { get; }

    [GeneratedRegex("[0-9]+(?:[.,][0-9]+)*", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Figures { get; }
}
