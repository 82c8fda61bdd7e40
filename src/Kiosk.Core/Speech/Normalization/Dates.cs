using System.Globalization;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Speech.Normalization;

/// <summary>
/// Dates: '3 maart 2026', '1 jan. 2026', '03-03-2026', '3/3/2026', '2026-03-03'. The day is a cardinal ('drie maart'),
/// as people say it. Figures that are no date of the calendar are left to the rules for numbers.
/// </summary>
internal static partial class Dates
{
    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ];

    public static string Speak(string text)
    {
        text = Iso.Replace(text, Numeric);
        text = DayFirst.Replace(text, Numeric);
        text = Named.Replace(text, WithMonthName);
        return SchoolYear.Replace(text, match =>
            $"{YearWords(match.Groups["year"].Value)} {YearWords(match.Groups["next"].Value)}");
    }

    private static string Numeric(Match match)
    {
        var (day, month, year) = (Part(match, "day"), Part(match, "month"), match.Groups["year"].Value);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(LeapWhenShort(year), month))
        {
            return match.Value;
        }
        return $"{NumberWords.Cardinal(day)} {Months[month - 1]} {YearWords(year)}" + (match.Groups["time"].Success ? " " : "");
    }

    /// <summary>A year of two digits may be any; 29 February is then allowed.</summary>
    private static int LeapWhenShort(string year) =>
        year.Length == 4 ? Math.Max(1, int.Parse(year, CultureInfo.InvariantCulture)) : 2000;

    private static string WithMonthName(Match match)
    {
        var month = Array.FindIndex(Months, name => name.StartsWith(
            Stem(match.Groups["month"].Value.TrimEnd('.')), StringComparison.OrdinalIgnoreCase));
        var year = match.Groups["year"];
        return NumberWords.Cardinal(Part(match, "day")) + " " + Months[month]
            + (year.Success ? " " + YearWords(year.Value) : "");
    }

    /// <summary>'mrt' is no beginning of 'maart'.</summary>
    private static string Stem(string month) =>
        month.Equals("mrt", StringComparison.OrdinalIgnoreCase) ? "maart" : month;

    private static string YearWords(string year) => year.Length == 4
        ? NumberWords.Year(int.Parse(year, CultureInfo.InvariantCulture))
        : NumberWords.OfDigits(year);

    private static int Part(Match match, string name) =>
        int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w-])(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?:(?<time>T(?=[0-9]{2}:))|(?![\w-]))",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex Iso { get; }

    // Between dots a year has four digits: '1.11.20' is a section.
    [GeneratedRegex(@"(?<![\w.,/-])(?<day>[0-9]{1,2})(?:(?<mark>[-/]| - )(?<month>[0-9]{1,2})\k<mark>(?<year>[0-9]{4}|[0-9]{2})"
        + @"|\.(?<month>[0-9]{1,2})\.(?<year>[0-9]{4}))(?![\w/-]|[.,][0-9])",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex(@"(?<![\w.,-])(?<day>0?[1-9]|[12][0-9]|3[01])[ -]?(?<month>(?:januari|februari|maart|april|mei|juni"
        + @"|juli|augustus|september|oktober|november|december)(?!\w)|(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)(?:\.|(?!\w)))"
        + @"(?:,?[ -](?<year>[0-9]{4})(?![\w-]|[.,][0-9]))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, RegexLimits.Timeout)]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"(?<![\w/.,-])(?<year>(?:19|20)[0-9]{2})/(?<next>(?:19|20)[0-9]{2})(?![\w/-])",
        RegexOptions.CultureInvariant, RegexLimits.Timeout)]
    private static partial Regex SchoolYear { get; }
}
