using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Ordinals: '1e', '2de', '8ste'.</summary>
internal static partial class Ordinals
{
    public static string Speak(string text) => Ordinal.Replace(text, match =>
        NumberWords.Ordinal(NumberWords.Parse(match.Groups["number"].Value.Replace(".", "", StringComparison.Ordinal))));

    [GeneratedRegex(@"(?<![\w.,])(?<number>[0-9]{1,3}(?:\.[0-9]{3})|[0-9]{1,6})(?:e|de|ste)(?!\w)", RegexOptions.CultureInvariant,
        RegexLimits.Timeout)]
    private static partial Regex Ordinal { get; }
}
