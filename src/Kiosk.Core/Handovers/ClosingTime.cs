using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Handovers;

/// <summary>When the hall closes next: who waited has gone home then.</summary>
public static class ClosingTime
{
    /// <summary>Longer than any hall is closed, in days.</summary>
    private const int MaxDays = 14;

    /// <returns>The first closing time after a moment; null when the hours or the time zone are not known.</returns>
    public static DateTimeOffset? After(DateTimeOffset moment, Desk? hall)
    {
        if (hall is null || !TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone))
        {
            return null;
        }

        var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        return Enumerable.Range(0, MaxDays).Select(days => DateOnly.FromDateTime(local).AddDays(days))
            .SelectMany(day => hall.HoursOn(day).TakeLast(1), (day, hours) => day.ToDateTime(hours.Close))
            .Where(closing => closing > local)
            .Select(closing => (DateTimeOffset?)new DateTimeOffset(closing, zone.GetUtcOffset(closing)))
            .FirstOrDefault();
    }
}
