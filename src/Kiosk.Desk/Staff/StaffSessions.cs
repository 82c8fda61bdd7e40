using System.Data.Common;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Staff;

/// <summary>
/// Who has signed in, in the desk's own store. A session ends after a working day, or when its page was closed for a
/// while: a page that is open keeps it alive, so that nobody who waits is missed.
/// </summary>
/// <exception cref="DbException">Thrown by every member when the database can't be used now.</exception>
public sealed class StaffSessions(SqlHandoverStore store, AuditTrail audit, TimeProvider time)
{
    public static readonly TimeSpan MaxLength = TimeSpan.FromHours(10);
    public static readonly TimeSpan MaxIdle = TimeSpan.FromMinutes(60);

    /// <summary>Its use is written down no more often than this.</summary>
    private static readonly TimeSpan NoteInterval = TimeSpan.FromMinutes(1);

    private const string Columns =
        "s.id, s.login, s.name, s.role, s.is_locked, s.password IS NOT NULL, s.subject IS NOT NULL, t.counter, t.presence, t.seen_at";

    public async Task<StaffSession> OpenAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        var session = new StaffSession(Secret.NewToken(), account, "de balie", Presence.Available);
        await store.InTransactionAsync(
            async connection =>
            {
                await connection.ExecuteAsync("DELETE FROM staff_session WHERE ends_at <= @now OR seen_at <= @idle", Limits(), cancellationToken);
                return await connection.ExecuteAsync(
                    """
                    INSERT INTO staff_session (token, staff, counter, presence, seen_at, ends_at)
                    VALUES (@token, @staff, @counter, @presence, @now, @end)
                    """,
                    [
                        ("token", Secret.HashOf(session.Token)), ("staff", account.Id), ("counter", session.Counter),
                        ("presence", session.Presence.ToString()), ("now", Now), ("end", Now + (long)MaxLength.TotalMilliseconds),
                    ],
                    cancellationToken);
            },
            cancellationToken);
        return session;
    }

    /// <returns>Null when it has ended, or never was.</returns>
    public async Task<StaffSession?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Secret.HashOf(token);
        var found = await store.ReadAsync(
            connection => connection.QueryAsync(
                $"""
                SELECT {Columns} FROM staff_session t JOIN staff s ON s.id = t.staff
                WHERE t.token = @token AND s.is_locked = 0 AND t.ends_at > @now AND t.seen_at > @idle
                """,
                [("token", hash), .. Limits()],
                row => (
                    Session: new StaffSession(token, StaffRows.Read(row), row.GetString(7), Enum.Parse<Presence>(row.GetString(8))),
                    SeenAt: row.GetInt64(9)),
                cancellationToken),
            cancellationToken);
        if (found is not [var (session, seenAt)])
        {
            return null;
        }

        if (Math.Abs(Now - seenAt) >= NoteInterval.TotalMilliseconds)
        {
            await ExecuteAsync("UPDATE staff_session SET seen_at = @now WHERE token = @token", [("now", Now), ("token", hash)], cancellationToken);
        }

        return session;
    }

    /// <summary>Where the clerk sits and whether the clerk can be called.</summary>
    public Task SetAsync(StaffSession session, string counter, Presence presence, CancellationToken cancellationToken) => ExecuteAsync(
        "UPDATE staff_session SET counter = @counter, presence = @presence WHERE token = @token",
        [("counter", counter), ("presence", presence.ToString()), ("token", Secret.HashOf(session.Token))], cancellationToken);

    public async Task EndAsync(StaffSession session, CancellationToken cancellationToken)
    {
        await ExecuteAsync("DELETE FROM staff_session WHERE token = @token", [("token", Secret.HashOf(session.Token))], cancellationToken);
        await audit.WriteAsync(session.Account.Name, AuditAct.SignedOut, session.Account.Login, cancellationToken);
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private (string, object?)[] Limits() => [("now", Now), ("idle", Now - (long)MaxIdle.TotalMilliseconds)];

    private Task<int> ExecuteAsync(string sql, (string, object?)[] values, CancellationToken cancellationToken) =>
        store.InTransactionAsync(connection => connection.ExecuteAsync(sql, values, cancellationToken), cancellationToken);
}
