using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>
/// Telephone numbers, digit by digit, with a pause between the groups. The groups are those of the text; a number
/// written without spaces gets the usual ones. Pairs such as 'vijfenveertig' are avoided: heard as '54' they lead to
/// a stranger.
/// </summary>
internal static partial class Telephone
{
    private const string Digit = "(?:[ /-]{0,3}[0-9])";

    /// <summary>Area codes and services of three digits; the others have four (numbering plan of the ACM).</summary>
    private static readonly HashSet<string> ShortAreaCodes =
    [
        "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045",
        "046", "050", "053", "055", "058", "070", "071", "072", "073", "074", "075", "076", "077", "078", "079",
        "082", "084", "085", "087", "088", "091", "097",
    ];

    public static string Speak(string text)
    {
        text = International.Replace(text, match => Grouped(
            "plus " + NumberWords.Cardinal(NumberWords.Parse(match.Groups["country"].Value)),
            Written(match.Groups["number"].Value)));
        text = Service.Replace(text, match => Grouped(
            match.Groups["code"].Value == "0800" ? "nul achthonderd" : "nul negenhonderd",
            Written(match.Groups["number"].Value)));
        text = Municipal.Replace(text, match => "veertien " + NumberWords.Digits(match.Groups["area"].Value));
        text = National.Replace(text, match => SpeakNational(Written(match.Value)));
        return Emergency.Replace(text, match => NumberWords.Digits(match.Value));
    }

    private static string SpeakNational(string[] groups)
    {
        var digits = string.Concat(groups);
        var area = digits.StartsWith("06", StringComparison.Ordinal) ? 2
            : ShortAreaCodes.Contains(digits[..3]) ? 3
            : 4;
        return groups[0].Length == area
            ? Grouped(NumberWords.Digits(groups[0]), groups[1..])
            : Grouped(NumberWords.Digits(digits[..area]), [digits[area..]]);
    }

    private static string[] Written(string number) =>
        number.Split([' ', '-', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);

    private static string Grouped(string start, string[] groups) =>
        string.Join(", ", groups.SelectMany(Breaths).Select(NumberWords.Digits).Prepend(start));

    /// <summary>At most four digits in one breath; a longer group is said in twos, after three when it is odd.</summary>
    private static IEnumerable<string> Breaths(string group)
    {
        if (group.Length <= 4)
        {
            return [group];
        }
        var first = group.Length % 2 == 0 ? 2 : 3;
        return group[first..].Chunk(2).Select(pair => new string(pair)).Prepend(group[..first]);
    }

    [GeneratedRegex(@"(?<![\w+])(?:\+|00)(?:(?<country>31)(?: ?\(0\))?(?<number>" + Digit + @"{9})|(?<country>(?!31)[1-9][0-9])(?<number>"
        + Digit + @"{7,10}))(?![\w-])", RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex International { get; }

    [GeneratedRegex(@"(?<![\w+.,-])(?<code>0[89]00)(?<number>" + Digit + "{4}(?:" + Digit + @"{3})?)(?![\w-])",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Service { get; }

    [GeneratedRegex(@"(?<![\w+.,-])14 ?(?<area>0[1-9][0-9]{1,2})(?![\w-])", RegexOptions.CultureInvariant,
        RegexLimits.Timeout)]
    private static partial Regex Municipal { get; }

    [GeneratedRegex(@"(?<![\w+.,-])\(?0[1-9](?:[ ()/-]{0,3}[0-9]){8}(?![\w-])", RegexOptions.CultureInvariant,
        RegexLimits.Timeout)]
    private static partial Regex National { get; }

    // 112 is always the emergency number; 113 and 144 only where a word says so.
    [GeneratedRegex(@"(?<![\w.,+-])112(?![\w-]|[.,][0-9])|(?<=(?:[Bb]el|[Bb]elt|[Bb]ellen|nummer|met|via|naar|lijn) )(?:113|144)(?![\w-]|[.,][0-9])|(?<![\w.,-])113(?= [Zz]elfmoordpreventie)",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Emergency { get; }
}
