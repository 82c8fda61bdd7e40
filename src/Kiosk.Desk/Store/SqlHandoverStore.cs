using System.Data.Common;

namespace Kiosk.Desk.Store;

/// <summary>
/// The desk's orders in the SQL that SQLite and PostgreSQL share; what differs stands in the two stores made of it.
/// </summary>
/// <param name="maxWriters">How many transactions may write at once in this process.</param>
public abstract class SqlHandoverStore(TimeProvider time, int maxWriters) : IHandoverStore
{
    private readonly SemaphoreSlim writers = new(maxWriters);

    public Task NextChange => Changed.Next;

    private protected ChangeSignal Changed { get; } = new();

    /// <summary>What follows a SELECT of rows that are changed next.</summary>
    internal abstract string RowLock { get; }

    /// <summary>What tells other processes that a transaction changed something, once it is committed; empty when there are none.</summary>
    private protected abstract string Notify { get; }

    public Task<AcceptResult> AcceptAsync(DeliveredHandover delivered, CancellationToken cancellationToken) =>
        WriteAsync(transaction => transaction.AcceptAsync(delivered), cancellationToken);

    public Task<OrderResult> WithdrawAsync(Guid id, string kiosk, Outcome outcome, CancellationToken cancellationToken) =>
        WriteAsync<OrderResult>(
            async transaction => await transaction.InsertTombstoneAsync(id, kiosk, outcome)
                ? new OrderResult.Done()
                : await transaction.OrderAsync(
                    id,
                    row => row.Kiosk != kiosk ? new OrderResult.Unknown() : row.State == HandoverState.Closed ? new OrderResult.Done() : null,
                    () => transaction.CloseAsync(id, null, outcome, null)),
            cancellationToken);

    public Task<OrderResult> EscalateAsync(Guid id, string kiosk, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction => transaction.OrderAsync(
                id,
                row => row.Kiosk != kiosk ? new OrderResult.Unknown() : row.IsEscalated ? new OrderResult.Done() : row.UnlessWaiting(),
                () => transaction.EscalateAsync(id)),
            cancellationToken);

    public Task<OrderResult> ClaimAsync(Guid id, Clerk clerk, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction => transaction.OrderAsync(
                id, row => row.IsClaimedBy(clerk) ? new OrderResult.Done() : row.UnlessWaiting(), () => transaction.ClaimAsync(id, clerk)),
            cancellationToken);

    public Task<OrderResult> ReleaseAsync(Guid id, Clerk clerk, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction => transaction.OrderAsync(
                id,
                row => row.State == HandoverState.Waiting ? new OrderResult.Done() : row.UnlessClaimedBy(clerk),
                () => transaction.ReleaseAsync(id, clerk)),
            cancellationToken);

    public Task<OrderResult> SayAsync(Guid id, Clerk clerk, Guid message, string words, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction => transaction.OrderAsync(
                id, row => row.UnlessClaimedBy(clerk), () => transaction.SayAsync(id, clerk, message, words)),
            cancellationToken);

    public Task<OrderResult> CloseAsync(Guid id, Clerk clerk, Outcome outcome, string note, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction => transaction.OrderAsync(
                id,
                row => row.IsClosedBy(clerk, outcome) ? new OrderResult.Done() : row.UnlessClaimedBy(clerk),
                () => transaction.CloseAsync(id, clerk, outcome, note)),
            cancellationToken);

    public Task WithdrawSourceAsync(string source, Clerk clerk, string reason, CancellationToken cancellationToken) =>
        WriteAsync(transaction => transaction.WithdrawSourceAsync(source, clerk, reason), cancellationToken);

    public Task<IReadOnlyList<WithdrawnSource>> ListWithdrawalsAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => StoredHandovers.ListWithdrawalsAsync(connection, cancellationToken), cancellationToken);

    public Task<bool> ConfirmWithdrawalAsync(string source, Clerk clerk, CancellationToken cancellationToken) =>
        WriteAsync(transaction => transaction.ConfirmWithdrawalAsync(source, clerk), cancellationToken);

    public Task<int> EscalateUnclaimedAsync(TimeSpan after, CancellationToken cancellationToken) =>
        WriteAsync(transaction => transaction.EscalateUnclaimedAsync(after), cancellationToken);

    public async Task<int> EraseAsync(TimeSpan after, CancellationToken cancellationToken)
    {
        var erased = await WriteAsync(transaction => transaction.EraseAsync(after), cancellationToken);
        if (erased > 0)
        {
            await using var connection = await OpenAsync(cancellationToken);
            await PurgeAsync(connection, cancellationToken);
        }

        return erased;
    }

    public Task<IReadOnlyList<HandoverLine>> ListOpenAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => StoredHandovers.ListOpenAsync(connection, cancellationToken), cancellationToken);

    public Task<DeskHandover?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(connection => StoredHandovers.FindAsync(connection, id, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<DeskChange>> ReadChangesAsync(long after, int atMost, CancellationToken cancellationToken) =>
        ReadAsync(connection => StoredHandovers.ReadChangesAsync(connection, after, atMost, cancellationToken), cancellationToken);

    public Task<long> LastChangeAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => connection.NumberAsync("SELECT last FROM counter", [], cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await CloseStoreAsync();
        writers.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    private protected abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken);

    private protected abstract Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Takes what was erased out of the database's own files.</summary>
    private protected abstract Task PurgeAsync(DbConnection connection, CancellationToken cancellationToken);

    private protected abstract ValueTask CloseStoreAsync();

    /// <summary>Reads something else that is kept in the same database.</summary>
    internal async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await read(connection);
    }

    /// <summary>Reads several things as they were at one moment.</summary>
    internal async Task<T> SnapshotAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await BeginSnapshotAsync(connection, cancellationToken);
        return await read(connection);
    }

    /// <summary>Runs the work as one transaction; when it throws nothing of it was done.</summary>
    internal async Task<T> InTransactionAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await writers.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await BeginAsync(connection, cancellationToken);
            var result = await work(connection);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            writers.Release();
        }
    }

    private async Task<T> WriteAsync<T>(Func<StoreTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        StoreTransaction? steps = null;
        var result = await InTransactionAsync(
            connection => work(steps = new StoreTransaction(connection, RowLock, Notify, time.GetUtcNow(), cancellationToken)), cancellationToken);
        Changed.Pulse();
        steps!.Count();
        return result;
    }
}
