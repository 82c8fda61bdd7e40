using System.Data.Common;
using System.Globalization;
using System.Text;
using Kiosk.Core.Handovers;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Counts;

/// <summary>Counts the handovers of a month; the counts outlive what was said, which is erased.</summary>
/// <param name="zone">Whose days count.</param>
public sealed class DeskCounts(SqlHandoverStore store, TimeZoneInfo zone)
{
    public async Task<MonthCounts> OfMonthAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        // One that was taken back before it came has no ticket.
        var handovers = await store.ReadAsync(
            connection => connection.QueryAsync(
                "SELECT arrived_at, claimed_at, reason, outcome FROM handover WHERE arrived_at >= @from AND arrived_at < @until AND ticket <> ''",
                [("from", StartOf(first)), ("until", StartOf(first.AddMonths(1)))], Read, cancellationToken),
            cancellationToken);
        return MonthCounts.Of(first, handovers, moment => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime));
    }

    /// <summary>A row for each day, for a spreadsheet: semicolons, as Dutch ones read them.</summary>
    public static string Csv(MonthCounts month)
    {
        var lines = new StringBuilder("datum;overdrachten;beantwoord;geholpen;mediaan_wachttijd_s;p90_wachttijd_s\r\n");
        foreach (var day in month.Days)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd};{day.Handovers};{day.Answered};{day.Waits.Claimed};{day.Waits.MedianSeconds};{day.Waits.P90Seconds}\r\n");
        }

        return lines.ToString();
    }

    private long StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUnixTimeMilliseconds();
    }

    private static CountedHandover Read(DbDataReader row) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        Enum.Parse<HandoverReason>(row.GetString(2)), row.TextOrNull(3) is { } outcome ? Enum.Parse<Outcome>(outcome) : null);
}
