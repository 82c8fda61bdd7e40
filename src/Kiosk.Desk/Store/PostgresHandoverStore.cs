using System.Data;
using System.Data.Common;
using Npgsql;

namespace Kiosk.Desk.Store;

/// <summary>The desk's store on PostgreSQL: any number of desk processes work on it, and each is told of every change.</summary>
public sealed class PostgresHandoverStore : SqlHandoverStore
{
    private const int MaxWriters = 8;

    // Any number, the same in every desk process: one of them brings the store to this version, the others wait.
    private const long MigrationLock = 0x4B494F534B;

    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource source;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource closing = new();
    private Task listening = Task.CompletedTask;

    private PostgresHandoverStore(NpgsqlDataSource source, TimeProvider time)
        : base(time, MaxWriters)
    {
        this.source = source;
        this.time = time;
    }

    internal override string RowLock => " FOR UPDATE";

    private protected override string Notify => "NOTIFY kiosk_desk";

    /// <summary>Connects to the store, makes its tables where there are none, and brings it to this version.</summary>
    /// <exception cref="DeskStoreException">The database can't be used; the message says why.</exception>
    public static async Task<PostgresHandoverStore> OpenAsync(string connectionString, TimeProvider time, CancellationToken cancellationToken)
    {
        var store = new PostgresHandoverStore(NpgsqlDataSource.Create(connectionString), time);
        try
        {
            await store.PrepareAsync(cancellationToken);
            store.listening = store.ListenAsync(store.closing.Token);
            return store;
        }
        catch (Exception exception)
        {
            await store.DisposeAsync();
            // A message of the driver names the server and never the password.
            throw exception is NpgsqlException
                ? new DeskStoreException($"the desk's PostgreSQL store can't be used: {exception.Message}", exception)
                : exception;
        }
    }

    private protected override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await source.OpenConnectionAsync(cancellationToken);

    private protected override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken);

    private protected override async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    private protected override Task PurgeAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("VACUUM handover, change", [], cancellationToken);

    private protected override async ValueTask CloseStoreAsync()
    {
        await closing.CancelAsync();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
        await source.DisposeAsync();
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await BeginAsync(connection, cancellationToken);
        await connection.QueryAsync("SELECT pg_advisory_xact_lock(@lock)", [("lock", MigrationLock)], _ => 0, cancellationToken);
        await StoreMigrations.RunAsync(connection, StoreMigrations.All, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Wakes this process at every change; after a lost connection too, because changes may have been missed.</summary>
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                await connection.ExecuteAsync("LISTEN kiosk_desk", [], cancellationToken);
                while (true)
                {
                    Changed.Pulse();
                    await connection.WaitAsync(cancellationToken);
                }
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(RetryInterval, time, cancellationToken);
            }
        }
    }
}
