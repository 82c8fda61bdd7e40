using System.Data.Common;
using Kiosk.Core.Handovers;

namespace Kiosk.Desk.Store;

/// <summary>Reads handovers and changes as they are kept.</summary>
internal static class StoredHandovers
{
    private const string Line =
        "h.id, h.sequence, h.kiosk, h.place, h.ticket, h.reason, h.urgency, h.language, h.state, h.clerk, h.counter, h.arrived_at, h.escalated_at";

    private const int LineColumns = 13;

    public static async Task<IReadOnlyList<HandoverLine>> ListOpenAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var lines = await connection.QueryAsync(
            $"SELECT {Line} FROM handover h WHERE h.state <> 'Closed' ORDER BY h.urgency DESC, h.sequence", [], ReadLine, cancellationToken);
        var place = 0;
        return [.. lines.Select(line => line.State == HandoverState.Waiting ? line with { QueuePlace = ++place } : line)];
    }

    public static async Task<DeskHandover?> FindAsync(DbConnection connection, Guid id, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync(
            $"SELECT {Line}, h.content, h.outcome, h.note FROM handover h WHERE h.id = @id", [("id", id)], ReadHandover, cancellationToken);
        if (found is not [var handover])
        {
            return null;
        }

        var said = await connection.QueryAsync(
            "SELECT words FROM change WHERE handover = @id AND kind = 'Said' ORDER BY sequence", [("id", id)], row => row.GetString(0), cancellationToken);
        var place = await QueuePlaceAsync(connection, id, cancellationToken);
        return handover with { Line = handover.Line with { QueuePlace = place }, Said = said };
    }

    /// <returns>1 for who is next; null when it does not wait.</returns>
    public static async Task<int?> QueuePlaceAsync(DbConnection connection, Guid id, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<int?>(
            """
            SELECT (SELECT count(*) FROM handover o WHERE o.state = 'Waiting'
                AND (o.urgency > h.urgency OR (o.urgency = h.urgency AND o.sequence <= h.sequence)))
            FROM handover h WHERE h.id = @id AND h.state = 'Waiting'
            """,
            [("id", id)], row => (int)row.GetInt64(0), cancellationToken)).SingleOrDefault();

    public static async Task<IReadOnlyList<DeskChange>> ReadChangesAsync(
        DbConnection connection, long after, int atMost, CancellationToken cancellationToken) =>
        await connection.QueryAsync(
            $"""
            SELECT {Line}, c.sequence, c.kind, c.clerk, c.counter, c.words
            FROM change c LEFT JOIN handover h ON h.id = c.handover
            WHERE c.sequence > @after ORDER BY c.sequence LIMIT @most
            """,
            [("after", after), ("most", atMost)], ReadChange, cancellationToken);

    public static async Task<IReadOnlyList<WithdrawnSource>> ListWithdrawalsAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.QueryAsync(
            """
            SELECT source, clerk, reason, withdrawn_at, confirmed_by, confirmed_at FROM withdrawal
            ORDER BY CASE WHEN confirmed_at IS NULL THEN 0 ELSE 1 END, withdrawn_at DESC, source
            """,
            [], ReadWithdrawal, cancellationToken);

    private static WithdrawnSource ReadWithdrawal(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        row.TextOrNull(4), row.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)));

    private static HandoverLine ReadLine(DbDataReader row) => new(
        row.GetGuid(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4),
        Enum.Parse<HandoverReason>(row.GetString(5)), (Urgency)row.GetInt32(6), row.GetString(7),
        Enum.Parse<HandoverState>(row.GetString(8)), ReadClerk(row, 9),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(11)), !row.IsDBNull(12), null);

    private static DeskHandover ReadHandover(DbDataReader row) => new(
        ReadLine(row), row.TextOrNull(LineColumns),
        row.TextOrNull(LineColumns + 1) is { } outcome ? Enum.Parse<Outcome>(outcome) : null, row.TextOrNull(LineColumns + 2), []);

    private static DeskChange ReadChange(DbDataReader row) => new(
        row.GetInt64(LineColumns), Enum.Parse<ChangeKind>(row.GetString(LineColumns + 1)), row.IsDBNull(0) ? null : ReadLine(row),
        ReadClerk(row, LineColumns + 2), row.TextOrNull(LineColumns + 4));

    private static Clerk? ReadClerk(DbDataReader row, int column) =>
        row.TextOrNull(column) is { } name ? new Clerk(name, row.GetString(column + 1)) : null;
}
