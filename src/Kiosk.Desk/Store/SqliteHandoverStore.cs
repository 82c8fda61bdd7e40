using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Kiosk.Desk.Store;

/// <summary>The desk's store in one file, for one process: the default of a kiosk that has no desk server.</summary>
public sealed class SqliteHandoverStore : SqlHandoverStore
{
    // The copy that VACUUM makes must not go to a temporary file, where what was erased would stay.
    private const string Settings =
        "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY";

    private readonly string connectionString;

    private SqliteHandoverStore(string path, TimeProvider time)
        : base(time, maxWriters: 1) =>
        connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ToString();

    internal override string RowLock => "";

    private protected override string Notify => "";

    /// <summary>Opens the store, makes it where there is none, and brings it to this version.</summary>
    /// <exception cref="DeskStoreException">The file can't be used; the message says why.</exception>
    public static async Task<SqliteHandoverStore> OpenAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var store = new SqliteHandoverStore(path, time);
            await store.PrepareAsync(cancellationToken);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return store;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DeskStoreException($"the desk's store {path} can't be used: {exception.Message}", exception);
        }
    }

    private protected override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(Settings, [], cancellationToken);
        return connection;
    }

    private protected override Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    private protected override Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    /// <summary>Makes it one file, without a log beside it: for a copy that is carried away.</summary>
    internal async Task SettleAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await connection.QueryAsync("PRAGMA journal_mode = DELETE", [], _ => 0, cancellationToken);
    }

    private protected override Task PurgeAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)", [], cancellationToken);

    private protected override ValueTask CloseStoreAsync()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL", [], cancellationToken);
        await using var transaction = await BeginAsync(connection, cancellationToken);
        await StoreMigrations.RunAsync(connection, StoreMigrations.All, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
