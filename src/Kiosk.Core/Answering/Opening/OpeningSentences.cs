using System.Globalization;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering.Opening;

/// <summary>Opening hours in plain Dutch, at most three sentences.</summary>
/// <param name="now">The time in the hall; null when the clock is in doubt.</param>
internal sealed class OpeningSentences(Desk desk, DateTime? now)
{
    private const int LongestClosure = 31;
    private const int LongestLeapWait = 9;
    private const int DaysInWeek = 7;
    private const string Closed = "gesloten";
    private static readonly TimeOnly Evening = new(18, 0);

    private static readonly string[] DayNames = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
    private static readonly DayOfWeek[] WeekOrder = [.. Enumerable.Range(1, DaysInWeek).Select(day => (DayOfWeek)(day % DaysInWeek))];

    public IReadOnlyList<string> Of(OpeningQuestion asked) => (asked, now) switch
    {
        (OpeningQuestion.Evenings, _) => Evenings(),
        (OpeningQuestion.Weekdays days, null) => Weekdays(days.Days),
        (OpeningQuestion.Week, _) or (_, null) => Week(),
        (OpeningQuestion.Now or OpeningQuestion.Next, { } at) => Now(at),
        (OpeningQuestion.InDays days, { } at) => Day(Date(at).AddDays(days.Days), Date(at)),
        (OpeningQuestion.Weekdays days, { } at) => [.. Weekdays(days.Days), .. Unlike(days.Days, Date(at))],
        (OpeningQuestion.OnDate date, { } at) => [On(NextDate(date, Date(at)))],
        (OpeningQuestion.Holidays feast, { } at) => [.. feast.Names.Select(name => On(NextHoliday(name, Date(at)), name))],
        _ => throw new ArgumentOutOfRangeException(nameof(asked)),
    };

    private IReadOnlyList<string> Now(DateTime at)
    {
        var moment = TimeOnly.FromDateTime(at);
        var open = desk.HoursOn(Date(at)).Where(period => moment >= period.Open && moment < period.Close).ToList();
        return open is [var period]
            ? [$"{Capital(desk.Name)} is nu open, tot {Clock(period.Close)} uur."]
            : [$"{Capital(desk.Name)} is nu {Closed}.", .. NextOpening(Date(at), moment, Date(at))];
    }

    private IReadOnlyList<string> Day(DateOnly date, DateOnly today)
    {
        var hours = desk.HoursOn(date);
        return
        [
            Sentence(Capital(When(date, today)) + (desk.NameOf(date) is { } name ? $", {name}," : ""), Text(hours)),
            .. hours.Count == 0 ? NextOpening(date, TimeOnly.MaxValue, today) : [],
        ];
    }

    private IEnumerable<string> NextOpening(DateOnly from, TimeOnly after, DateOnly today)
    {
        var next = Enumerable.Range(0, LongestClosure).Select(from.AddDays)
            .SelectMany(date => desk.HoursOn(date), (date, period) => (Date: date, Period: period))
            .Where(opening => opening.Date > from || opening.Period.Open > after)
            .Take(1);
        return next.Select(opening => Sentence(Capital(When(opening.Date, today)), $"weer open van {Span(opening.Period)}"));
    }

    private IReadOnlyList<string> Weekdays(IEnumerable<DayOfWeek> days) =>
        [.. days.GroupBy(HoursText).Select(group => Sentence(Named(group), group.Key))];

    /// <summary>The first of the coming days that has other hours than such days have.</summary>
    private IEnumerable<string> Unlike(IEnumerable<DayOfWeek> days, DateOnly today) =>
        days.Select(day => today.AddDays(((int)day - (int)today.DayOfWeek + DaysInWeek) % DaysInWeek))
            .Where(date => Text(desk.HoursOn(date)) != HoursText(date.DayOfWeek))
            .Take(1).Select(date => On(date));

    private string On(DateOnly date, string? name = null) =>
        (name ?? desk.NameOf(date)) is { } feast
            ? Sentence($"Op {feast}, {LongDate(date)},", Text(desk.HoursOn(date)))
            : Sentence($"Op {LongDate(date)}", Text(desk.HoursOn(date)));

    private IReadOnlyList<string> Evenings()
    {
        var open = WeekOrder.Where(day => desk.HoursOn(day).Any(period => period.Close > Evening)).ToList();
        return open.Count == 0
            ? [$"{Capital(desk.Name)} is 's avonds {Closed}."]
            :
            [
                .. open.GroupBy(day => desk.HoursOn(day)[^1].Close)
                    .Select(group => Sentence(Named(group), $"'s avonds open tot {Clock(group.Key)} uur")),
                $"Op andere avonden is {desk.Name} {Closed}.",
            ];
    }

    /// <summary>The days with most in common, then the others that are open, then those that are closed.</summary>
    private IReadOnlyList<string> Week()
    {
        var groups = WeekOrder.GroupBy(HoursText).OrderBy(group => group.Key == Closed).ToList();
        var others = groups.Skip(1).Where(group => group.Key != Closed)
            .Select(group => $"{Named(group)} is {desk.Name} {group.Key}").ToList();
        return
        [
            Sentence(Named(groups[0]), groups[0].Key),
            .. others.Count > 0 ? [$"{string.Join(", ", others).Replace(", Op", ", op", StringComparison.Ordinal)}."] : Array.Empty<string>(),
            .. groups.Skip(1).Where(group => group.Key == Closed).Select(group => Sentence(Named(group), group.Key)),
        ];
    }

    private string Sentence(string when, string hours) => $"{when} is {desk.Name} {hours}.";

    private string HoursText(DayOfWeek day) => Text(desk.HoursOn(day));

    private static string Text(IReadOnlyList<OpenPeriod> hours) =>
        hours.Count == 0 ? Closed : $"open van {string.Join(" en van ", hours.Select(Span))}";

    private static string Span(OpenPeriod period) => $"{Clock(period.Open)} tot {Clock(period.Close)} uur";

    private static string Clock(TimeOnly time) => time.ToString("H.mm", CultureInfo.InvariantCulture);

    private static string When(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => "vandaag",
        1 => "morgen",
        2 => "overmorgen",
        < DaysInWeek => $"op {DayNames[(int)date.DayOfWeek]}",
        _ => $"op {LongDate(date)}",
    };

    private static string Named(IEnumerable<DayOfWeek> days)
    {
        var names = days.Select(day => DayNames[(int)day]).ToList();
        return names.Count == 1 ? $"Op {names[0]}" : $"Op {string.Join(", ", names.SkipLast(1))} en {names[^1]}";
    }

    private static string LongDate(DateOnly date) => $"{DayNames[(int)date.DayOfWeek]} {Phrases.Date(date)}";

    private static DateOnly Date(DateTime at) => DateOnly.FromDateTime(at);

    /// <summary>The next such day; 29 February waits for a leap year.</summary>
    private static DateOnly NextDate(OpeningQuestion.OnDate date, DateOnly today) =>
        Enumerable.Range(today.Year, LongestLeapWait).Where(year => date.Day <= DateTime.DaysInMonth(year, date.Month))
            .Select(year => new DateOnly(year, date.Month, date.Day)).First(day => day >= today);

    private static DateOnly NextHoliday(string name, DateOnly today) =>
        new[] { today.Year, today.Year + 1 }.Select(year => DutchHolidays.DateOf(name, year)).First(day => day >= today);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
