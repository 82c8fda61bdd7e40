using System.Text.RegularExpressions;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>What a sentence states that can be true or false to the letter, in a form that can be compared.</summary>
internal static partial class StatedFacts
{
    /// <summary>Marks the word that a sentence opens with.</summary>
    public const char Opening = '^';

    private const string Numeral =
        "(?:nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig|dertig|veertig|vijftig|zestig|zeventig"
        + "|tachtig|negentig|honderd|duizend|miljoen|miljard|half|halve|anderhalf|anderhalve)";

    private const string Edge = "|";
    private const string Euro = "€";

    private static readonly string[] Units =
    [
        "seconde", "minuut", "minuten", "kwartier", "uur", "dag", "dagen", "werkdag", "werkdagen", "week", "weken", "maand", "maanden", "jaar",
        "jaren", "euro", "cent", "procent", "keer", "meter", "kilometer", "kilo", "liter", "persoon", "personen", "kwart", "helft", "paar",
        "honderd", "duizend", "miljoen",
    ];

    /// <summary>The facts of one sentence.</summary>
    public static IEnumerable<string> Of(string sentence)
    {
        var tokens = Token().Matches(sentence).Select(match => match.Value).ToList();
        for (var place = 0; place < tokens.Count; place++)
        {
            if (Address().IsMatch(tokens[place]))
            {
                yield return Plain(tokens[place]);
            }
            else if (IsFigure(tokens, place))
            {
                // After an amount of money the sentence may end: its unit stands before it.
                yield return Between(tokens, place - 1) + " " + Plain(tokens[place])
                    + (At(tokens, place - 1) == Euro ? "" : " " + Between(tokens, place + 1));
            }
            else if (IsOpening(tokens, place))
            {
                yield return Opening + Plain(tokens[place]);
            }
            else if (HasCapital(tokens[place]))
            {
                yield return tokens[place];
                if (HasCapital(At(tokens, place - 1)) && !IsOpening(tokens, place - 1))
                {
                    yield return $"{tokens[place - 1]} {tokens[place]}";
                }
            }
            else if (TimeWord().IsMatch(tokens[place]) || Street().IsMatch(tokens[place]) || Free().IsMatch(tokens[place]))
            {
                yield return Plain(tokens[place]);
            }
        }
    }

    /// <summary>A number in digits or in words; 'een' is one only when something is counted with it.</summary>
    private static bool IsFigure(List<string> tokens, int place) =>
        tokens[place].Any(char.IsNumber)
        || (Plain(tokens[place]) is "een" ? tokens[place] != "een" && tokens[place] != "Een" || Array.IndexOf(Units, Plain(At(tokens, place + 1))) >= 0
            : NumberWord().IsMatch(Plain(tokens[place])));

    private static bool IsOpening(List<string> tokens, int place) =>
        place >= 0 && HasCapital(tokens[place]) && tokens[place].Skip(1).All(letter => !char.IsUpper(letter))
        && (place == 0 || tokens[place - 1] is "." or "!" or "?" or ":");

    private static bool HasCapital(string token) => token.Any(char.IsUpper);

    private static string At(List<string> tokens, int place) => place < 0 || place >= tokens.Count ? Edge : tokens[place];

    private static string Between(List<string> tokens, int place) => Plain(At(tokens, place));

    /// <summary>In lower case without accents, so that a capital at the start changes nothing.</summary>
    private static string Plain(string token) =>
        DutchTokenizer.Words(token) is { Count: 1 } words && token.All(char.IsLetter) ? words[0] : token.ToLowerInvariant().TrimEnd('.', ',', ':', '-', '/');

    /// <summary>An address, a number with its groups, a word, or a sign that matters.</summary>
    [GeneratedRegex(
        @"[\w.+-]+@[\w.-]*\w|(?:https?://|www\.)[^\s)]*[\w/]|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|example|eu|com|org|net|be|info)\b(?:/[\w./-]*\w)?"
        + @"|\p{N}[\p{N}\p{L}]*(?:[.,:/]\p{N}[\p{N}\p{L}]*)*(?: ?[-–] ?\p{N}+| \p{N}+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*|[€$£%.!?:]",
        RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(@"@|://|^www\.|\.(?:nl|example|eu|com|org|net|be|info)(?:/|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(
        "^(?:" + Numeral + "(?:(?:en)?" + Numeral + ")*(?:de|ste)?|eerste|derde|helft|kwart|dubbele?|beide|enkele|tientallen|honderden|duizenden|dozijn)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex NumberWord();

    [GeneratedRegex(
        @"^(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
        + "|vandaag|gisteren|morgen|overmorgen|dagelijks|wekelijks|maandelijks|jaarlijks|pasen|pinksteren|hemelvaart|kerst|koningsdag|feestdagen|weekend)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex TimeWord();

    [GeneratedRegex("(?:straat|weg|plein|laan|kade|dijk|gracht|singel|steeg|hof|markt)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Street();

    [GeneratedRegex("^(?:gratis|kosteloos)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Free();
}
