using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>
/// A number as Dutch text writes it: a comma before the decimals, dots or spaces between groups of three. Another dot
/// is that of a version or a section.
/// </summary>
internal static partial class Quantity
{
    /// <summary>Whether the figures are one number, and not a row of them with marks between, such as '1.2.3'.</summary>
    public static bool IsOne(string figures) => One.IsMatch(figures);

    /// <param name="number">Figures for which <see cref="IsOne"/> holds.</param>
    public static string Words(string number)
    {
        var dotless = Grouped.IsMatch(number)
            ? number.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            : number;
        var mark = dotless.IndexOfAny([',', '.']);
        if (mark < 0)
        {
            return NumberWords.OfDigits(dotless);
        }
        var name = dotless[mark] == ',' ? "komma" : "punt";
        return $"{NumberWords.OfDigits(dotless[..mark])} {name} {NumberWords.Decimals(dotless[(mark + 1)..])}";
    }

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:[. ][0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?)$",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex One { get; }

    [GeneratedRegex(@"^[0-9]{1,3}(?:[. ][0-9]{3})+(?:,|$)", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Grouped { get; }
}
