using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Halves, thirds and quarters: '½ uur', '1½ jaar', '3/4'.</summary>
internal static partial class Fractions
{
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["½"] = "half", ["1/2"] = "half", ["¼"] = "een kwart", ["1/4"] = "een kwart", ["¾"] = "drie kwart",
        ["3/4"] = "drie kwart", ["⅓"] = "een derde", ["1/3"] = "een derde", ["⅔"] = "twee derde",
        ["2/3"] = "twee derde",
    };

    public static string Speak(string text) => Fraction.Replace(text, match =>
    {
        var whole = match.Groups["whole"];
        var part = Parts[match.Groups["part"].Value];
        return (whole.Value, part) switch
        {
            ("", "half") => "een half",
            ("", _) => part,
            ("1", "half") => "anderhalf",
            (_, "half") => HalfAfter(NumberWords.OfDigits(whole.Value)),
            _ => $"{NumberWords.OfDigits(whole.Value)} en {part}",
        };
    });

    private static string HalfAfter(string whole) => whole + (whole.EndsWith('e') ? "ënhalf" : "enhalf");

    [GeneratedRegex(@"(?<![\w.,/-])(?:(?<whole>[0-9]{1,6}) ?)?(?<part>[½¼¾⅓⅔])|(?<![\w.,/-])(?:(?<whole>[0-9]{1,3}) )?(?<part>1/[234]|3/4|2/3)(?![\w/]|[.,][0-9])",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Fraction { get; }
}
