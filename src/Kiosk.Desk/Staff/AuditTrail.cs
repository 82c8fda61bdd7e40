using System.Data.Common;
using System.Text.Json;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Staff;

/// <summary>What is written down of who works at the desk.</summary>
public enum AuditAct
{
    FirstAdministratorMade,
    SignedIn,
    SignInRefused,
    LockedOut,
    SignedOut,
    AccountMade,
    AccountLocked,
    AccountUnlocked,
    AccountRemoved,
    CodeMade,
    PasswordChosen,

    /// <summary>Opened a handover with what the citizen said.</summary>
    HandoverRead,
    Claimed,
    Released,
    Said,
    Closed,
    SourceWithdrawn,
    WithdrawalConfirmed,
    AuditRead,
    CountsRead,
}

/// <summary>One line of the audit trail.</summary>
/// <param name="Subject">Id of a handover or source, or a login name; never what was said or written.</param>
public sealed record AuditLine(long Number, DateTimeOffset At, string Who, AuditAct Act, string Subject);

/// <summary>Whether the trail is whole.</summary>
/// <param name="Lines">How many there are.</param>
/// <param name="Broken">Number of the first line that is not as it was written, or whose neighbour is gone; null when all is well.</param>
/// <param name="LastHash">Who writes it down elsewhere can see later that nothing before it was changed or cut off.</param>
public sealed record AuditCheck(long Lines, long? Broken, string LastHash);

/// <summary>
/// Who saw and did what. Each line's hash covers the line and the hash before it, so that none can be changed or taken out
/// unseen, but for the last ones: their hash is told at every start and on the page.
/// </summary>
public sealed class AuditTrail(SqlHandoverStore store, TimeProvider time)
{
    private const int PageLines = 1000;
    private const string Columns = "number, at, who, act, subject, hash";
    private static readonly string NoHash = new('0', 64);

    /// <param name="subject">Empty when the act has none.</param>
    public Task WriteAsync(string who, AuditAct act, string subject, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            async connection =>
            {
                await AppendAsync(connection, time.GetUtcNow().ToUnixTimeMilliseconds(), who, act, subject, cancellationToken);
                return 0;
            },
            cancellationToken);

    /// <summary>The newest first.</summary>
    /// <param name="before">Only lines with a lower number; null for the newest.</param>
    public Task<IReadOnlyList<AuditLine>> ListAsync(long? before, int atMost, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<AuditLine>>(
            async connection =>
            [
                .. (await connection.QueryAsync(
                    $"SELECT {Columns} FROM audit WHERE number < @before ORDER BY number DESC LIMIT @most",
                    [("before", before ?? long.MaxValue), ("most", atMost)], Kept.Read, cancellationToken)).Select(kept => kept.Line),
            ],
            cancellationToken);

    public Task<AuditCheck> CheckAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(connection => CheckAsync(connection, cancellationToken), cancellationToken);

    /// <summary>Writes a line within the transaction that is open on the connection, and holds the desk's counter until its commit.</summary>
    internal static async Task AppendAsync(
        DbConnection connection, long at, string who, AuditAct act, string subject, CancellationToken cancellationToken)
    {
        // First the counter: who holds it is the only one who writes, so the last hash stays the last.
        var number = await connection.NextSequenceAsync(cancellationToken);
        var last = await connection.QueryAsync(
            "SELECT hash FROM audit ORDER BY number DESC LIMIT 1", [], row => row.GetString(0), cancellationToken);
        var hash = HashOf(last is [var before] ? before : NoHash, number, at, who, act.ToString(), subject);
        await connection.ExecuteAsync(
            $"INSERT INTO audit ({Columns}) VALUES (@number, @at, @who, @act, @subject, @hash)",
            [("number", number), ("at", at), ("who", who), ("act", act.ToString()), ("subject", subject), ("hash", hash)],
            cancellationToken);
    }

    private static async Task<AuditCheck> CheckAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var (lines, hash, last) = (0L, NoHash, 0L);
        while (true)
        {
            var page = await connection.QueryAsync(
                $"SELECT {Columns} FROM audit WHERE number > @last ORDER BY number LIMIT @most",
                [("last", last), ("most", PageLines)], Kept.Read, cancellationToken);
            foreach (var (number, at, who, act, subject, kept) in page)
            {
                if (HashOf(hash, number, at, who, act, subject) != kept)
                {
                    return new AuditCheck(lines, number, hash);
                }

                (lines, hash, last) = (lines + 1, kept, number);
            }

            if (page.Count < PageLines)
            {
                return new AuditCheck(lines, null, hash);
            }
        }
    }

    private static string HashOf(string before, long number, long at, string who, string act, string subject) =>
        Secret.HashOf(JsonSerializer.Serialize<object[]>([before, number, at, who, act, subject]));

    private sealed record Kept(long Number, long At, string Who, string Act, string Subject, string Hash)
    {
        public AuditLine Line => new(Number, DateTimeOffset.FromUnixTimeMilliseconds(At), Who, Enum.Parse<AuditAct>(Act), Subject);

        public static Kept Read(DbDataReader row) =>
            new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5));
    }
}
