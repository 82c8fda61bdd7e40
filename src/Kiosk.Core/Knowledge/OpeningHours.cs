namespace Kiosk.Core.Knowledge;

/// <summary>From when until when a desk is open, on the clock of the town hall.</summary>
public readonly record struct OpenPeriod(TimeOnly Open, TimeOnly Close);

/// <summary>A day with hours of its own; no periods when it is closed.</summary>
/// <param name="Name">As it is spoken: 'eerste kerstdag'.</param>
public sealed record ExceptionalDay(DateOnly Date, string Name, IReadOnlyList<OpenPeriod> Hours);

/// <summary>When a desk of the municipality is open: the week, the holidays on which it is closed every year, and single days.</summary>
/// <param name="Name">As it is spoken, with its article: 'het gemeentehuis'.</param>
/// <param name="Words">What people call it, one lower-case word each.</param>
/// <param name="SourceId">The source that is named with the hours.</param>
/// <param name="Week">Seven days from Monday on, each with its periods in order.</param>
/// <param name="ClosedOn">Names of <see cref="DutchHolidays"/>.</param>
public sealed record Desk(
    string Name,
    IReadOnlyList<string> Words,
    string SourceId,
    IReadOnlyList<IReadOnlyList<OpenPeriod>> Week,
    IReadOnlyList<string> ClosedOn,
    IReadOnlyList<ExceptionalDay> Exceptions)
{
    /// <summary>The periods of an ordinary such day.</summary>
    public IReadOnlyList<OpenPeriod> HoursOn(DayOfWeek day) => Week[((int)day + 6) % 7];

    /// <summary>The periods of that day; a single day goes before a holiday, and that before the week.</summary>
    public IReadOnlyList<OpenPeriod> HoursOn(DateOnly date) =>
        Exceptions.FirstOrDefault(day => day.Date == date) is { } exception ? exception.Hours
            : HolidayOn(date) is not null ? []
            : HoursOn(date.DayOfWeek);

    /// <summary>What makes that day unlike others; null for an ordinary day.</summary>
    public string? NameOf(DateOnly date) =>
        Exceptions.FirstOrDefault(day => day.Date == date)?.Name ?? HolidayOn(date);

    private string? HolidayOn(DateOnly date) =>
        ClosedOn.FirstOrDefault(name => DutchHolidays.DateOf(name, date.Year) == date);
}
