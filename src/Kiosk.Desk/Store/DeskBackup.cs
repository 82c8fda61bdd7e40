using System.Data.Common;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;

namespace Kiosk.Desk.Store;

/// <summary>
/// A copy of everything a desk keeps, as one SQLite file: of either kind of database, at one moment while the desk runs on,
/// and for either kind. Both have their tables from the same migrations, so that a row fits into the other as it is.
/// </summary>
public static class DeskBackup
{
    /// <summary>Kiosks and pages that know later changes than the backup must hear of those that come: numbers are not given out twice.</summary>
    private const long NumbersLeftOut = 1_000_000;

    /// <summary>Writes a backup.</summary>
    /// <exception cref="DeskStoreException">The file is there already, or can't be written.</exception>
    public static async Task WriteAsync(SqlHandoverStore store, string path, bool overwrite, TimeProvider time, CancellationToken cancellationToken)
    {
        if (File.Exists(path) && !overwrite)
        {
            throw new DeskStoreException($"{path} is there already: name another file, or give --overwrite.");
        }

        var draft = path + ".new";
        try
        {
            File.Delete(draft);
            await using (var copy = await SqliteHandoverStore.OpenAsync(draft, time, cancellationToken))
            {
                await store.SnapshotAsync(source => copy.InTransactionAsync(target => CopyAsync(source, target, cancellationToken), cancellationToken), cancellationToken);
                await copy.SettleAsync(cancellationToken);
            }

            DurableFile.Replace(draft, path);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DeskStoreException($"the backup {path} can't be written: {exception.Message}", exception);
        }
        finally
        {
            Array.ForEach([draft, draft + "-wal", draft + "-shm"], File.Delete);
        }
    }

    /// <summary>Puts back a backup of this or an earlier version, whole or not at all.</summary>
    /// <param name="overwrite">Whether what the store holds may be lost.</param>
    /// <exception cref="DeskStoreException">The file is no backup, or the store is not empty.</exception>
    public static async Task RestoreAsync(string path, SqlHandoverStore store, bool overwrite, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new DeskStoreException($"{path} is missing: name a file that 'kiosk desk backup' wrote.");
        }

        // A copy, because one of an earlier version is brought to this one first.
        var folder = Directory.CreateTempSubdirectory("kiosk-restore-");
        try
        {
            var draft = Path.Combine(folder.FullName, "desk.db");
            File.Copy(path, draft);
            await using var backup = await OpenAsync(path, draft, time, cancellationToken);
            await store.InTransactionAsync(
                async target =>
                {
                    await EmptyAsync(target, await TablesAsync(backup, cancellationToken), overwrite, cancellationToken);
                    await backup.SnapshotAsync(source => CopyAsync(source, target, cancellationToken), cancellationToken);
                    return await target.ExecuteAsync("UPDATE counter SET last = last + @more", [("more", NumbersLeftOut)], cancellationToken);
                },
                cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<SqliteHandoverStore> OpenAsync(string path, string draft, TimeProvider time, CancellationToken cancellationToken)
    {
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = draft, Pooling = false }.ToString()))
        {
            try
            {
                await connection.OpenAsync(cancellationToken);
                await connection.NumberAsync("SELECT last FROM counter", [], cancellationToken);
            }
            catch (SqliteException exception)
            {
                throw new DeskStoreException($"{path} is no backup of a desk: {exception.Message}", exception);
            }
        }

        return await SqliteHandoverStore.OpenAsync(draft, time, cancellationToken);
    }

    private static Task<List<string>> TablesAsync(SqliteHandoverStore backup, CancellationToken cancellationToken) =>
        backup.ReadAsync(connection => TablesAsync(connection, cancellationToken), cancellationToken);

    /// <summary>In the order in which they were made: one that refers to another comes after it.</summary>
    private static Task<List<string>> TablesAsync(DbConnection sqlite, CancellationToken cancellationToken) => sqlite.QueryAsync(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migration' AND name NOT LIKE 'sqlite%' ORDER BY rowid", [], row => row.GetString(0),
        cancellationToken);

    private static async Task EmptyAsync(DbConnection target, IReadOnlyList<string> tables, bool overwrite, CancellationToken cancellationToken)
    {
        foreach (var table in tables.Reverse())
        {
            if (!overwrite && table != "counter" && await target.NumberAsync($"SELECT count(*) FROM {table}", [], cancellationToken) > 0)
            {
                throw new DeskStoreException("the desk's store is not empty, and a backup takes the place of all that is in it: give --overwrite when that may be lost.");
            }

            await target.ExecuteAsync($"DELETE FROM {table}", [], cancellationToken);
        }
    }

    /// <summary>Copies every row; one of the two is SQLite and tells the columns with their types.</summary>
    private static async Task<int> CopyAsync(DbConnection source, DbConnection target, CancellationToken cancellationToken)
    {
        var sqlite = source is SqliteConnection ? source : target;
        await target.ExecuteAsync("DELETE FROM counter", [], cancellationToken);
        var rows = 0;
        foreach (var table in await TablesAsync(sqlite, cancellationToken))
        {
            var columns = await sqlite.QueryAsync(
                "SELECT name, type FROM pragma_table_info(@table)", [("table", table)], row => (Name: row.GetString(0), Type: row.GetString(1)), cancellationToken);
            var names = string.Join(", ", columns.Select(column => column.Name));
            var insert = $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select(column => "@" + column.Name))})";
            await using var command = source.Command($"SELECT {names} FROM {table}", []);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                rows += await target.ExecuteAsync(insert, [.. columns.Select((column, place) => (column.Name, Value(reader, place, column.Type)))], cancellationToken);
            }
        }

        return rows;
    }

    private static object? Value(DbDataReader row, int place, string type) => row.IsDBNull(place) ? null : type switch
    {
        "UUID" => row.GetGuid(place),
        "BOOLEAN" => row.GetBoolean(place),
        "BIGINT" or "INTEGER" => row.GetInt64(place),
        "TEXT" => row.GetString(place),
        _ => throw new NotSupportedException($"A backup has no columns of the type {type}."),
    };
}
