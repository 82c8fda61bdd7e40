using System.Globalization;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>
/// Times of the day, on the 24-hour clock as they stand on the door: '14:30 uur' is 'veertien uur dertig'. 'Half drie'
/// is what neighbours say to each other, but it leaves out the half of the day, and many who learn Dutch take it for
/// 3:30; the kiosk says the figures of its source.
/// </summary>
internal static partial class Times
{
    private const string Hour = "(?:[01]?[0-9]|2[0-4])";
    private const string Minute = "[0-5][0-9]";

    /// <summary>The unit after a time, and nothing that would make the figures a part of something else.</summary>
    private const string End = @"(?: ?(?:uur|u(?:\.(?! *$| +\p{Lu}))?)(?!\w))?(?![\w:%€]|[.,-][0-9]|\.\p{L}| ?(?:[ck]?m|m²|m³|kg|procent|euro)(?!\w))";

    public static string Speak(string text)
    {
        text = Opening.Replace(text, FromUntil);
        text = Colon.Replace(text, match => Moment(match, ""));
        text = Dot.Replace(text, match => Moment(match, ""));
        return Letter.Replace(text, match => Moment(match, ""));
    }

    private static string FromUntil(Match match)
    {
        if (!match.Groups["minute1"].Success && !match.Groups["minute2"].Success)
        {
            return match.Value;
        }
        var link = match.Groups["link"].Value == "t/m" ? "tot en met" : "tot";
        return OnTheHour(match, "1") && OnTheHour(match, "2")
            ? $"{HourWord(match, "1")} {link} {HourWord(match, "2")} uur"
            : $"{Moment(match, "1")} {link} {Moment(match, "2")}";
    }

    private static bool OnTheHour(Match match, string side) => match.Groups["minute" + side].Value is "" or "00";

    private static string HourWord(Match match, string side) => Words(match.Groups["hour" + side].Value);

    private static string Moment(Match match, string side)
    {
        var seconds = match.Groups["second"].Value is "" or "00"
            ? ""
            : $" en {Words(match.Groups["second"].Value)} seconden";
        var minutes = OnTheHour(match, side) ? "" : " " + Words(match.Groups["minute" + side].Value);
        return $"{HourWord(match, side)} uur{minutes}{seconds}";
    }

    private static string Words(string figures) =>
        NumberWords.Cardinal(int.Parse(figures, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<![\w.,:-])(?<hour1>" + Hour + @")(?:[.:](?<minute1>" + Minute + @"))?(?: ?(?:uur|u\.?))? ?(?<link>-|tot|t/m) ?(?<hour2>"
        + Hour + @")(?:[.:](?<minute2>" + Minute + "))?" + End, RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@"(?<![\w.,:-]|schaal )(?<hour>" + Hour + "):(?<minute>" + Minute
        + @")(?::(?<second>[0-5][0-9])(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?" + End,
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Colon { get; }

    // A dot between two figures is a time, unless the word before it says that it numbers something.
    [GeneratedRegex(@"(?<![\w.,:-]|(?:versie|[Aa]rtikel|[Aa]rt\.|[Hh]oofdstuk|[Pp]aragraaf|[Bb]ijlage|[Tt]abel|nr\.|nummer|punt|lid) )(?<hour>"
        + Hour + @")\.(?<minute>" + Minute + ")" + End, RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Dot { get; }

    [GeneratedRegex(@"(?<![\w.,:-])(?<hour>" + Hour + ")u(?<minute>" + Minute + ")" + End,
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Letter { get; }
}
