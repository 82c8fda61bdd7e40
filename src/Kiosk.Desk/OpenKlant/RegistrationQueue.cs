using Kiosk.Desk.Store;

namespace Kiosk.Desk.OpenKlant;

/// <summary>What has to be written down in the contact system, in the desk's own database; several desk processes share it.</summary>
/// <exception cref="System.Data.Common.DbException">Thrown by every member when the database can't be used now.</exception>
public sealed class RegistrationQueue(SqlHandoverStore store, TimeProvider time)
{
    /// <summary>While one process is at it no other takes it up.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(1);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>
    /// Takes the next handover that a clerk closed, that is not erased, and whose time has come. A handover that a citizen took
    /// back is no contact.
    /// </summary>
    /// <returns>Its id and how often it was tried before; null when there is none.</returns>
    public Task<(Guid Handover, int Attempts)?> TakeAsync(CancellationToken cancellationToken) => store.InTransactionAsync<(Guid, int)?>(
        async connection =>
        {
            var next = await connection.QueryAsync(
                """
                SELECT h.id, coalesce(r.attempts, 0) FROM handover h LEFT JOIN registration r ON r.handover = h.id
                WHERE h.state = 'Closed' AND h.clerk IS NOT NULL AND h.content IS NOT NULL AND (r.handover IS NULL OR (r.done_at IS NULL AND r.retry_at <= @now))
                ORDER BY h.sequence LIMIT 1
                """,
                [("now", Now)], row => (row.GetGuid(0), (int)row.GetInt64(1)), cancellationToken);
            // Of two processes that found the same one the database lets the second wait, and then find it taken.
            return next is [var (handover, attempts)] && await connection.ExecuteAsync(
                """
                INSERT INTO registration (handover, attempts, retry_at) VALUES (@handover, @attempts, @lease)
                ON CONFLICT (handover) DO UPDATE SET attempts = @attempts, retry_at = @lease WHERE registration.retry_at <= @now AND registration.done_at IS NULL
                """,
                [("handover", handover), ("attempts", attempts + 1), ("lease", Now + (long)Lease.TotalMilliseconds), ("now", Now)], cancellationToken) > 0
                ? (handover, attempts)
                : null;
        },
        cancellationToken);

    public Task DoneAsync(Guid handover, CancellationToken cancellationToken) => store.InTransactionAsync(
        connection => connection.ExecuteAsync("UPDATE registration SET done_at = @now WHERE handover = @handover", [("now", Now), ("handover", handover)], cancellationToken),
        cancellationToken);

    /// <summary>Later again, twice as much later each time.</summary>
    /// <param name="attempts">How often it was tried before this time.</param>
    public Task FailedAsync(Guid handover, int attempts, CancellationToken cancellationToken)
    {
        var wait = FirstRetry * Math.Pow(2, Math.Min(attempts, 10));
        return store.InTransactionAsync(
            connection => connection.ExecuteAsync(
                "UPDATE registration SET retry_at = @at WHERE handover = @handover",
                [("at", Now + (long)(wait < LongestRetry ? wait : LongestRetry).TotalMilliseconds), ("handover", handover)], cancellationToken),
            cancellationToken);
    }
}
