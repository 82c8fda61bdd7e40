using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Postcodes ('4461 AB'), house numbers with a letter ('12a') and box numbers ('Postbus 20002').</summary>
internal static partial class Addresses
{
    public static string Speak(string text)
    {
        text = Postcode.Replace(text, match =>
            $"{NumberWords.OfDigits(match.Groups["first"].Value)} {NumberWords.OfDigits(match.Groups["second"].Value)}, "
            + Spelling.Spell(match.Groups["letters"].Value));
        text = Box.Replace(text, match => NumberWords.Digits(match.Value));
        return WithLetter.Replace(text, match =>
            $"{NumberWords.OfDigits(match.Groups["number"].Value)} {Spelling.Spell(match.Groups["letter"].Value)}");
    }

    // A year with a body after it ('2026 EU') is no postcode.
    [GeneratedRegex(@"(?<![\w.,-])(?!(?:19|20)[0-9]{2} (?:EU|ID|NL|OV|WW)(?!\w))(?<first>[1-9][0-9])(?<second>[0-9]{2}) ?(?<letters>[A-Z]{2})(?!\w)",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Postcode { get; }

    [GeneratedRegex(@"(?<=(?:[Pp]ostbus|[Aa]ntwoordnummer|nummer|kenmerk|code):? )[0-9]{5,20}(?![\w,.]*[0-9])",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Box { get; }

    // The small letters that are units after a figure (3m, 2l, 5g, 9u, 2x) and the ordinal 'e' are left to their own rules.
    [GeneratedRegex(@"(?<![\w.,-])(?<number>[0-9]{1,5})(?:(?<letter>[A-Za-dfh-kn-tvwyz])|-(?<letter>[A-Za-z]))(?![\w+'-])",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex WithLetter { get; }
}
