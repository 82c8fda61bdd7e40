using System.Collections.Frozen;

namespace Kiosk.Core.Knowledge;

/// <summary>The days of the Dutch year that have a name, on any year of the Gregorian calendar.</summary>
public static class DutchHolidays
{
    private static readonly FrozenDictionary<string, Func<int, DateOnly>> Days = new Dictionary<string, Func<int, DateOnly>>
    {
        ["nieuwjaarsdag"] = year => new DateOnly(year, 1, 1),
        ["Goede Vrijdag"] = year => Easter(year).AddDays(-2),
        ["eerste paasdag"] = Easter,
        ["tweede paasdag"] = year => Easter(year).AddDays(1),
        // A Sunday is left to rest: then it is the day before.
        ["Koningsdag"] = year => new DateOnly(year, 4, 27) is { DayOfWeek: DayOfWeek.Sunday } sunday ? sunday.AddDays(-1) : new DateOnly(year, 4, 27),
        ["Bevrijdingsdag"] = year => new DateOnly(year, 5, 5),
        ["Hemelvaartsdag"] = year => Easter(year).AddDays(39),
        ["dag na Hemelvaartsdag"] = year => Easter(year).AddDays(40),
        ["eerste pinksterdag"] = year => Easter(year).AddDays(49),
        ["tweede pinksterdag"] = year => Easter(year).AddDays(50),
        ["dag voor Kerst"] = year => new DateOnly(year, 12, 24),
        ["eerste kerstdag"] = year => new DateOnly(year, 12, 25),
        ["tweede kerstdag"] = year => new DateOnly(year, 12, 26),
        ["oudejaarsdag"] = year => new DateOnly(year, 12, 31),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Days.Keys.Order(StringComparer.OrdinalIgnoreCase);

    public static bool IsName(string name) => Days.ContainsKey(name);

    /// <param name="name">A name for which <see cref="IsName"/> holds.</param>
    /// <exception cref="KeyNotFoundException">There is no such day.</exception>
    public static DateOnly DateOf(string name, int year) => Days[name](year);

    /// <summary>Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var correction = (century + 8) / 25;
        var epact = ((19 * golden) + century - (century / 4) - ((century - correction + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
