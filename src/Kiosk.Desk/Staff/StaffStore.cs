using System.Data.Common;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Staff;

/// <summary>Who may sign in at the desk, in the desk's own store; every change stands in the audit trail.</summary>
/// <exception cref="DbException">Thrown by every member when the database can't be used now.</exception>
public sealed class StaffStore(SqlHandoverStore store, TimeProvider time)
{
    public const int MinPassword = PasswordHash.MinLength;
    public const int MaxPassword = PasswordHash.MaxLength;

    /// <summary>Wrong passwords or codes in a row until the account is locked for a while.</summary>
    public const int MaxFailures = 5;

    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    /// <summary>So long a one-time code of an account can be used.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromDays(7);

    public Task<IReadOnlyList<StaffAccount>> ListAsync(CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<StaffAccount>>(
            async connection => await connection.QueryAsync(
                $"SELECT {StaffRows.Columns} FROM staff ORDER BY name", [], StaffRows.Read, cancellationToken),
            cancellationToken);

    /// <summary>Makes the code for the first administrator, while there is no administrator; one that was made before is void then.</summary>
    /// <returns>Null when there is an administrator.</returns>
    public Task<string?> OfferFirstAsync(CancellationToken cancellationToken) => ChangeAsync(
        async rows =>
        {
            if (await rows.AnyAdministratorAsync())
            {
                return null;
            }

            var code = Secret.NewCode();
            await rows.ExecuteAsync("DELETE FROM first_code");
            await rows.ExecuteAsync("INSERT INTO first_code (code) VALUES (@code)", ("code", Secret.HashOfCode(code)));
            return code;
        },
        cancellationToken);

    /// <summary>Whether the first administrator is still to be made.</summary>
    public Task<bool> IsFirstAwaitedAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(
            async connection => await connection.NumberAsync("SELECT count(*) FROM first_code", [], cancellationToken) > 0, cancellationToken);

    /// <returns>Done; taken; or refused when it is not the code or there is an administrator by now.</returns>
    public Task<StaffResult> MakeFirstAsync(string code, string login, string name, string password, CancellationToken cancellationToken)
    {
        var hash = PasswordHash.Of(password);
        return ChangeAsync(
            async rows =>
            {
                if (await rows.IsTakenAsync(login, name))
                {
                    return new StaffResult.Taken();
                }

                if (await rows.ExecuteAsync("DELETE FROM first_code WHERE code = @code", ("code", Secret.HashOfCode(code))) == 0)
                {
                    return new StaffResult.Refused();
                }

                var account = new StaffAccount(Guid.CreateVersion7(time.GetUtcNow()), login, name, StaffRole.Administrator, false, true, false);
                await rows.InsertAsync(account, ("password", hash));
                await rows.NoteAsync(login, AuditAct.FirstAdministratorMade, login);
                return (StaffResult)new StaffResult.Done(account);
            },
            cancellationToken);
    }

    /// <param name="by">Name of the administrator.</param>
    /// <returns>Made, or taken.</returns>
    public Task<StaffResult> AddAsync(string by, string login, string name, StaffRole role, CancellationToken cancellationToken) => ChangeAsync(
        async rows =>
        {
            var account = new StaffAccount(Guid.CreateVersion7(time.GetUtcNow()), login, name, role, false, false, false);
            if (await rows.IsTakenAsync(login, name))
            {
                return new StaffResult.Taken();
            }

            await rows.InsertAsync(account);
            await rows.NoteAsync(by, AuditAct.AccountMade, login);
            return (StaffResult)new StaffResult.Made(account, await rows.NewCodeAsync(account.Id, CodeLife));
        },
        cancellationToken);

    /// <summary>A new one-time code, for who forgot the password. The old password does not work any more, and sessions end.</summary>
    public Task<StaffResult> NewCodeAsync(string by, Guid id, CancellationToken cancellationToken) => OrderAsync(
        id,
        async (rows, account) =>
        {
            if (account.IsFromProvider || await rows.IsLastAdministratorAsync(account))
            {
                return account.IsFromProvider ? new StaffResult.Refused() : new StaffResult.LastAdministrator();
            }

            await rows.ExecuteAsync("UPDATE staff SET password = NULL, failures = 0, locked_until = NULL WHERE id = @id", ("id", id));
            await rows.EndSessionsAsync(id);
            await rows.NoteAsync(by, AuditAct.CodeMade, account.Login);
            return new StaffResult.Made(account with { HasPassword = false }, await rows.NewCodeAsync(id, CodeLife));
        },
        cancellationToken);

    /// <summary>Locked by hand: nobody signs in with it, and its sessions end.</summary>
    public Task<StaffResult> LockAsync(string by, Guid id, bool isLocked, CancellationToken cancellationToken) => OrderAsync(
        id,
        async (rows, account) =>
        {
            if (isLocked && await rows.IsLastAdministratorAsync(account))
            {
                return new StaffResult.LastAdministrator();
            }

            await rows.ExecuteAsync(
                "UPDATE staff SET is_locked = @locked, failures = 0, locked_until = NULL WHERE id = @id", ("locked", isLocked ? 1 : 0), ("id", id));
            await rows.EndSessionsAsync(id);
            await rows.NoteAsync(by, isLocked ? AuditAct.AccountLocked : AuditAct.AccountUnlocked, account.Login);
            return new StaffResult.Done(account with { IsLocked = isLocked });
        },
        cancellationToken);

    public Task<StaffResult> RemoveAsync(string by, Guid id, CancellationToken cancellationToken) => OrderAsync(
        id,
        async (rows, account) =>
        {
            if (await rows.IsLastAdministratorAsync(account))
            {
                return new StaffResult.LastAdministrator();
            }

            await rows.EndSessionsAsync(id);
            await rows.ExecuteAsync("DELETE FROM staff WHERE id = @id", ("id", id));
            await rows.NoteAsync(by, AuditAct.AccountRemoved, account.Login);
            return new StaffResult.Done(account);
        },
        cancellationToken);

    /// <summary>The owner of an account chooses a password with the one-time code.</summary>
    /// <returns>Done or refused.</returns>
    public async Task<StaffResult> ChoosePasswordAsync(string login, string code, string password, CancellationToken cancellationToken)
    {
        var hash = PasswordHash.Of(password);
        return await ChangeAsync(
            async rows =>
            {
                var attempt = await rows.TryAsync(login);
                if (attempt?.Code is null || !Secret.AreEqual(attempt.Code, Secret.HashOfCode(code)))
                {
                    await rows.NoteRefusalAsync(attempt);
                    return new StaffResult.Refused();
                }

                await rows.ExecuteAsync(
                    "UPDATE staff SET password = @hash, code = NULL, code_until = NULL, failures = 0, locked_until = NULL WHERE id = @id",
                    ("hash", hash), ("id", attempt.Account.Id));
                await rows.NoteAsync(attempt.Account.Name, AuditAct.PasswordChosen, login);
                return (StaffResult)new StaffResult.Done(attempt.Account with { HasPassword = true });
            },
            cancellationToken);
    }

    /// <summary>
    /// Checks a password. The attempt is counted before it is checked, so that many at once don't get more tries than one
    /// after the other.
    /// </summary>
    /// <returns>Done or refused.</returns>
    public async Task<StaffResult> SignInAsync(string login, string password, CancellationToken cancellationToken)
    {
        var attempt = await ChangeAsync(rows => rows.TryAsync(login), cancellationToken);
        var isRight = PasswordHash.Fits(attempt?.Password, password);
        return await ChangeAsync(
            async rows =>
            {
                if (attempt is null || !isRight)
                {
                    await rows.NoteRefusalAsync(attempt);
                    return new StaffResult.Refused();
                }

                await rows.ExecuteAsync("UPDATE staff SET failures = 0, locked_until = NULL WHERE id = @id", ("id", attempt.Account.Id));
                await rows.NoteAsync(attempt.Account.Name, AuditAct.SignedIn, login);
                return (StaffResult)new StaffResult.Done(attempt.Account);
            },
            cancellationToken);
    }

    /// <summary>Someone for whom the municipality's own sign-in vouches; the account is made or brought up to date.</summary>
    /// <param name="subject">Who it is for the provider, for ever.</param>
    /// <returns>Done, or refused when an administrator locked it or its name is another's.</returns>
    public Task<StaffResult> TakeInAsync(string subject, string login, string name, StaffRole role, CancellationToken cancellationToken) => ChangeAsync(
        async rows =>
        {
            var known = await rows.FindBySubjectAsync(subject);
            if (known is { IsLocked: true } || await rows.IsTakenAsync(login, name, known?.Id))
            {
                return new StaffResult.Refused();
            }

            var account = new StaffAccount(known?.Id ?? Guid.CreateVersion7(time.GetUtcNow()), login, name, role, false, false, true);
            await (known is null ? rows.InsertAsync(account, ("subject", subject)) : rows.UpdateAsync(account));
            if (role == StaffRole.Administrator)
            {
                await rows.ExecuteAsync("DELETE FROM first_code");
            }

            await rows.NoteAsync(name, AuditAct.SignedIn, login);
            return (StaffResult)new StaffResult.Done(account);
        },
        cancellationToken);

    private Task<StaffResult> OrderAsync(Guid id, Func<StaffRows, StaffAccount, Task<StaffResult>> order, CancellationToken cancellationToken) =>
        ChangeAsync(
            async rows => await rows.FindAsync(id) is { } account ? await order(rows, account) : new StaffResult.Unknown(), cancellationToken);

    private Task<T> ChangeAsync<T>(Func<StaffRows, Task<T>> change, CancellationToken cancellationToken) =>
        store.InTransactionAsync(connection => change(new StaffRows(connection, store.RowLock, time.GetUtcNow(), cancellationToken)), cancellationToken);
}
