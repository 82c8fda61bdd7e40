using System.Text.RegularExpressions;

namespace Kiosk.Core.Knowledge;

/// <summary>Questions for an opinion or a tip: which is the best, what is recommended. No page of a municipality answers those.</summary>
internal static partial class Advice
{
    /// <param name="words">All words of a question, lower case and without accents.</param>
    public static bool IsAsked(IReadOnlyList<string> words) => Words().IsMatch(string.Join(' ', words));

    [GeneratedRegex(
        @"\b(?:welke?|wat|waar)\b.*\b(?:beste?|mooiste?|leukste?|goedkoopste?|lekkerste?|veiligste?|snelste?|zuinigste?|betrouwbaar|populair)\b|\b(?:aanraden|raad|aanbevelen|tips?|recept|recensies?|beoordeling(?:en)?)\b"
        + @"|^(?:eh )?(?:welke?) (?:\w+ )?\w+ (?:is|zijn|past|passen) (?:het |de )?(?:goede?|gezonde?|slechte?)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
