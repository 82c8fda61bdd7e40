using Kiosk.Core.Handovers;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Counts;

/// <summary>What a month's handovers were, in numbers only: no words, no ticket, no kiosk, nothing finer than a day.</summary>
/// <param name="Month">Such as 2026-11.</param>
/// <param name="Days">Every day of the month.</param>
/// <param name="Reasons">How many for each reason.</param>
/// <param name="Outcomes">How many ended in each way; those that are open are in none.</param>
/// <param name="Waits">Of the whole month.</param>
public sealed record MonthCounts(
    string Month, IReadOnlyList<DayCounts> Days, IReadOnlyDictionary<HandoverReason, int> Reasons, IReadOnlyDictionary<Outcome, int> Outcomes, Waits Waits)
{
    /// <param name="handovers">Those that came in the month.</param>
    /// <param name="dayOf">The day that a moment belongs to, where the desk is.</param>
    internal static MonthCounts Of(DateOnly month, IReadOnlyList<CountedHandover> handovers, Func<DateTimeOffset, DateOnly> dayOf)
    {
        var byDay = handovers.ToLookup(handover => dayOf(handover.ArrivedAt));
        var first = new DateOnly(month.Year, month.Month, 1);
        return new MonthCounts(
            $"{first:yyyy-MM}",
            [.. Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(first.AddDays).Select(day => DayCounts.Of(day, [.. byDay[day]]))],
            CountBy(handovers.Select(handover => handover.Reason)),
            CountBy(handovers.Select(handover => handover.Outcome).OfType<Outcome>()),
            Waits.Of(handovers));
    }

    /// <summary>Every name, also those that never came up: a table then looks the same each month.</summary>
    private static Dictionary<T, int> CountBy<T>(IEnumerable<T> names)
        where T : struct, Enum
    {
        var counted = names.CountBy(name => name).ToDictionary();
        return Enum.GetValues<T>().ToDictionary(name => name, name => counted.GetValueOrDefault(name));
    }
}

/// <param name="Answered">How many a clerk answered.</param>
public sealed record DayCounts(DateOnly Day, int Handovers, int Answered, Waits Waits)
{
    internal static DayCounts Of(DateOnly day, IReadOnlyList<CountedHandover> handovers) =>
        new(day, handovers.Count, handovers.Count(handover => handover.Outcome == Outcome.Answered), Waits.Of(handovers));
}

/// <summary>How long citizens waited until a clerk claimed their handover.</summary>
/// <param name="Claimed">How many were claimed.</param>
/// <param name="MedianSeconds">Null when fewer than <see cref="MinClaimed"/> were claimed: so few could be recognised.</param>
/// <param name="P90Seconds">The 90th percentile, by nearest rank; null as above.</param>
public sealed record Waits(int Claimed, int? MedianSeconds, int? P90Seconds)
{
    public const int MinClaimed = 5;

    internal static Waits Of(IEnumerable<CountedHandover> handovers)
    {
        // A clock that was set back makes a wait negative; it is taken as none.
        double[] waits = [.. handovers.Where(handover => handover.ClaimedAt is not null)
            .Select(handover => Math.Max(0, (handover.ClaimedAt!.Value - handover.ArrivedAt).TotalSeconds)).Order()];
        return waits.Length < MinClaimed ? new Waits(waits.Length, null, null) : new Waits(waits.Length, Rank(waits, 0.5), Rank(waits, 0.9));
    }

    private static int Rank(double[] ordered, double share) => (int)Math.Round(ordered[(int)Math.Ceiling(share * ordered.Length) - 1]);
}

/// <summary>What of a handover is counted.</summary>
internal sealed record CountedHandover(DateTimeOffset ArrivedAt, DateTimeOffset? ClaimedAt, HandoverReason Reason, Outcome? Outcome);
