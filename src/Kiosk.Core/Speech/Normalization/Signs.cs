using System.Text;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>Signs as the word people say for them, or as a pause; quotes go, apostrophes stay.</summary>
internal static partial class Signs
{
    private static readonly Dictionary<char, string> Words = new()
    {
        ['&'] = " en ", ['+'] = " plus ", ['='] = " is ", ['€'] = " euro ", ['$'] = " dollar ", ['£'] = " pond ",
        ['%'] = " procent ", ['§'] = " paragraaf ", ['@'] = " apenstaartje ", ['±'] = " ongeveer ",
        ['×'] = " keer ", ['÷'] = " gedeeld door ", ['°'] = " graden ", ['('] = ", ", [')'] = ", ", ['['] = ", ",
        [']'] = ", ", ['{'] = ", ", ['}'] = ", ", ['|'] = ", ", ['→'] = ", ", ['>'] = ", ", ['•'] = ", ",
        ['·'] = ", ", ['/'] = " of ",
    };

    public static string Speak(string text)
    {
        text = Optional.Replace(text, "${part}");
        text = AndOr.Replace(text, "en of");
        text = Less.Replace(text, "minder dan ");
        text = More.Replace(text, "meer dan ");
        text = Hashtag.Replace(text, "hashtag ");
        text = Dash.Replace(text, ", ");
        text = Quote.Replace(text, "");
        var spoken = new StringBuilder(text.Length + 32);
        foreach (var unit in text)
        {
            if (Words.TryGetValue(unit, out var word))
            {
                spoken.Append(word);
            }
            else
            {
                spoken.Append(unit);
            }
        }
        return spoken.ToString();
    }

    // 'kind(eren)', '(deel)projecten': the whole word is said.
    [GeneratedRegex(@"(?<=\p{L})\((?<part>\p{Ll}{1,5})\)|\((?<part>\p{L}{1,10})\)(?=\p{Ll})", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Optional { get; }

    [GeneratedRegex(@"(?<!\w)en/of(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, RegexLimits.Timeout)]
    private static partial Regex AndOr { get; }

    [GeneratedRegex(@"[<≤] ?(?=\p{Ll})", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Less { get; }

    [GeneratedRegex(@"(?<![\p{L}] )[>≥] ?(?=\p{Ll})", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex More { get; }

    [GeneratedRegex(@"(?<![\w#])#(?=\p{L})", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Hashtag { get; }

    [GeneratedRegex(@"(?<=\s|^)-+(?=\s|$)| -|- |--+", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Dash { get; }

    // An apostrophe stays inside a word (video's) and before 's, 't, 'n, 'k and 'm; every other one is a quote.
    [GeneratedRegex(@"""|(?<!\p{L})'(?![stnkm](?:[ -]|$))|'(?!\p{L})", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Quote { get; }
}
