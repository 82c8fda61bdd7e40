using System.Text.RegularExpressions;

namespace Kiosk.Core.Knowledge;

/// <summary>Turns of phrase of which no word says what is meant, with the plain word that does.</summary>
internal static partial class SpokenPhrases
{
    private static readonly (Regex Spoken, string Plain)[] Phrases =
    [
        (CostsMe(), "kost"),
        (CannotFind(), "kwijt"),
        (DoesNotWork(), "kapot"),
        (RunsOut(), "verloopt"),
        (AtOnce(), "direct mee"),
        (NoMoney(), "laag inkomen geen geld"),
        (OnBehalf(), "iemand anders "),
        (Opinion(), ""),
    ];

    /// <param name="words">Lower-case words without accents.</param>
    public static IReadOnlyList<string> InPlainWords(IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words);
        foreach (var (spoken, plain) in Phrases)
        {
            text = spoken.Replace(text, plain);
        }

        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\bben (?:ik|je|u) (?:\w+ )?kwijt (?:aan|voor|als)\b|\bkwijt (?:ben|bent) (?:aan|voor)\b|\b(?:gaat|zou) (?:me|mij|dat|het) (?:dat )?kosten\b", RegexOptions.CultureInvariant)]
    private static partial Regex CostsMe();

    [GeneratedRegex(@"\b(?:nergens|niet) (?:meer )?(?:te )?(?:vinden|terugvinden)\b|\bniet meer terug\b", RegexOptions.CultureInvariant)]
    private static partial Regex CannotFind();

    [GeneratedRegex(@"\b(?:doet|doen) (?:het|niks|niets)(?: niet)?(?: meer)?\b|\b(?:werkt|werken|rijdt|brandt) niet(?: meer)?\b|\bbegeven\b", RegexOptions.CultureInvariant)]
    private static partial Regex DoesNotWork();

    [GeneratedRegex(@"\bloopt (?:bijna |binnenkort )?af\b|\bafloopt\b", RegexOptions.CultureInvariant)]
    private static partial Regex RunsOut();

    [GeneratedRegex(@"\b(?:meteen|gelijk|direct) (?:in handen|mee|meekrijgen|meenemen)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AtOnce();

    [GeneratedRegex(@"\b(?:weinig|geen|te weinig) geld\b", RegexOptions.CultureInvariant)]
    private static partial Regex NoMoney();

    [GeneratedRegex(@"\bvoor (?:mij|me) (?=(?:komen )?(?:ophalen|halen|stemmen|aanvragen|doorgeven|regelen))", RegexOptions.CultureInvariant)]
    private static partial Regex OnBehalf();

    /// <summary>'Vindt u' asks for an opinion and 'waar vind ik' for a place; only who found or lost something says 'vinden'.</summary>
    [GeneratedRegex(@"\b(?:vindt u|vind (?:je|ik|jij)|vinden jullie|denkt u|denk (?:je|ik))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Opinion();
}
