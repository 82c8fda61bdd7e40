using System.Data.Common;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Staff;

/// <summary>The rows of accounts within one transaction.</summary>
internal sealed class StaffRows(DbConnection connection, string rowLock, DateTimeOffset at, CancellationToken cancellationToken)
{
    public const string Columns = "id, login, name, role, is_locked, password IS NOT NULL, subject IS NOT NULL";

    private readonly long now = at.ToUnixTimeMilliseconds();

    public static StaffAccount Read(DbDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), Enum.Parse<StaffRole>(row.GetString(3)), row.GetInt32(4) == 1,
        row.GetBoolean(5), row.GetBoolean(6));

    public Task<int> ExecuteAsync(string sql, params (string, object?)[] values) => connection.ExecuteAsync(sql, values, cancellationToken);

    public Task NoteAsync(string who, AuditAct act, string subject) =>
        AuditTrail.AppendAsync(connection, now, who, act, subject, cancellationToken);

    public async Task<StaffAccount?> FindAsync(Guid id) => await SingleAsync("id = @id", ("id", id));

    public async Task<StaffAccount?> FindBySubjectAsync(string subject) => await SingleAsync("subject = @subject", ("subject", subject));

    public async Task<bool> AnyAdministratorAsync() => await CountAsync("role = 'Administrator'") > 0;

    /// <summary>Whether nobody could keep the accounts any more without this one.</summary>
    public async Task<bool> IsLastAdministratorAsync(StaffAccount account) =>
        account.Role == StaffRole.Administrator
        && await CountAsync(
            "role = 'Administrator' AND is_locked = 0 AND id <> @id AND (password IS NOT NULL OR subject IS NOT NULL)", ("id", account.Id)) == 0;

    /// <param name="except">The account whose own names don't count.</param>
    public async Task<bool> IsTakenAsync(string login, string name, Guid? except = null) =>
        await CountAsync(
            "(login = @login OR name = @name) AND id <> @except", ("login", login), ("name", name), ("except", except ?? Guid.Empty)) > 0;

    public Task InsertAsync(StaffAccount account, params (string Column, object Value)[] more) => ExecuteAsync(
        $"INSERT INTO staff ({string.Join(", ", ["id", "login", "name", "role", .. more.Select(one => one.Column)])}) "
        + $"VALUES ({string.Join(", ", ["@id", "@login", "@name", "@role", .. more.Select(one => "@" + one.Column)])})",
        [.. Values(account), .. more.Select(one => (one.Column, (object?)one.Value))]);

    public Task UpdateAsync(StaffAccount account) =>
        ExecuteAsync("UPDATE staff SET login = @login, name = @name, role = @role WHERE id = @id", Values(account));

    public Task EndSessionsAsync(Guid id) => ExecuteAsync("DELETE FROM staff_session WHERE staff = @id", ("id", id));

    public async Task<string> NewCodeAsync(Guid id, TimeSpan life)
    {
        var code = Secret.NewCode();
        await ExecuteAsync(
            "UPDATE staff SET code = @code, code_until = @until WHERE id = @id",
            ("code", Secret.HashOfCode(code)), ("until", now + (long)life.TotalMilliseconds), ("id", id));
        return code;
    }

    /// <summary>Counts an attempt to sign in as one that failed; who succeeds sets the count back.</summary>
    /// <returns>Null when there is no such account, or it is locked.</returns>
    public async Task<Attempt?> TryAsync(string login)
    {
        var found = await connection.QueryAsync(
            $"SELECT {Columns}, password, code, code_until, failures, locked_until FROM staff WHERE login = @login{rowLock}",
            [("login", login)], ReadAttempt, cancellationToken);
        if (found is not [var attempt] || attempt.Account.IsLocked || IsLockedOut(attempt.LockedUntil))
        {
            return null;
        }

        var isLast = attempt.Failures + 1 >= StaffStore.MaxFailures;
        await ExecuteAsync(
            "UPDATE staff SET failures = @failures, locked_until = @until WHERE id = @id",
            ("failures", isLast ? 0 : attempt.Failures + 1), ("until", isLast ? now + (long)StaffStore.LockOut.TotalMilliseconds : null),
            ("id", attempt.Account.Id));
        return attempt with { Code = attempt.CodeUntil > now ? attempt.Code : null, IsLast = isLast };
    }

    /// <summary>Notes that an attempt failed. What was typed for a name that does not exist may be a password: it is not kept.</summary>
    public Task NoteRefusalAsync(Attempt? attempt) => attempt is null ? Task.CompletedTask
        : NoteAsync(attempt.Account.Login, attempt.IsLast ? AuditAct.LockedOut : AuditAct.SignInRefused, attempt.Account.Login);

    /// <summary>A moment further away than a lock-out lasts is of a clock that was set back since.</summary>
    private bool IsLockedOut(long? until) => until > now && until <= now + (long)StaffStore.LockOut.TotalMilliseconds;

    private async Task<StaffAccount?> SingleAsync(string where, params (string, object?)[] values) =>
        (await connection.QueryAsync($"SELECT {Columns} FROM staff WHERE {where}{rowLock}", values, Read, cancellationToken)).SingleOrDefault();

    private Task<long> CountAsync(string where, params (string, object?)[] values) =>
        connection.NumberAsync($"SELECT count(*) FROM staff WHERE {where}", values, cancellationToken);

    private static (string, object?)[] Values(StaffAccount account) =>
        [("id", account.Id), ("login", account.Login), ("name", account.Name), ("role", account.Role.ToString())];

    private static Attempt ReadAttempt(DbDataReader row) => new(
        Read(row), row.TextOrNull(7), row.TextOrNull(8), row.IsDBNull(9) ? null : row.GetInt64(9), row.GetInt32(10),
        row.IsDBNull(11) ? null : row.GetInt64(11), IsLast: false);

    /// <param name="Password">Its hash.</param>
    /// <param name="Code">Its hash.</param>
    /// <param name="IsLast">Whether the account is locked when it fails.</param>
    internal sealed record Attempt(
        StaffAccount Account, string? Password, string? Code, long? CodeUntil, int Failures, long? LockedUntil, bool IsLast)
    {
        /// <summary>Without the hashes: they belong in no log.</summary>
        public override string ToString() => Account.Login;
    }
}
