using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Ranges of numbers: '3-5 werkdagen', '2025-2026', '12-14'.</summary>
internal static partial class Ranges
{
    public static string Speak(string text) => Numeric.Replace(text, " tot ");

    // One dash between two figures; a row of them (12-34-56) is an identifier, not a range.
    [GeneratedRegex(@"(?<=(?<![\w,.-])[0-9][0-9.,]{0,11})(?: procent| uur)? ?- ?(?=[0-9]{1,12}(?:[.,][0-9]{1,9})*(?![\w-]*[0-9]))",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Numeric { get; }
}
