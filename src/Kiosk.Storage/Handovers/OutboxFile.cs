using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage.Handovers;

/// <summary>
/// The database file of the outbox. A write is one transaction, and on the disk when it returns; on a full disk it is done
/// once more in room that was kept for it. What was deleted is overwritten.
/// </summary>
internal sealed class OutboxFile : IDisposable
{
    private const int FormatVersion = 1;

    /// <summary>Room on a full disk for some hundred handovers with their log, in bytes.</summary>
    private const int ReserveSize = 1 << 20;

    /// <summary>Room for what makes room, which nothing that is added may take, in bytes.</summary>
    private const int LastReserveSize = 1 << 18;

    private const string Schema = """
        CREATE TABLE handover (id TEXT PRIMARY KEY, letter TEXT NOT NULL, number INTEGER NOT NULL, content TEXT, expires_at INTEGER,
          UNIQUE (letter, number));
        CREATE TABLE desk_order (sequence INTEGER PRIMARY KEY AUTOINCREMENT, handover TEXT NOT NULL, kind INTEGER NOT NULL);
        CREATE TABLE memory (letter TEXT PRIMARY KEY, last_number INTEGER NOT NULL);
        CREATE TABLE heard (event INTEGER NOT NULL);
        """;

    // With a write-ahead log FULL means that the log is on the disk before a commit returns. What is deleted is overwritten.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY";

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly DiskReserve reserve;
    private readonly DiskReserve lastReserve;

    private OutboxFile(SqliteConnection connection, string path)
    {
        this.connection = connection;
        reserve = new DiskReserve(path + ".reserve", ReserveSize);
        lastReserve = new DiskReserve(path + ".last-reserve", LastReserveSize);
    }

    /// <summary>Opens the file, and makes it where there is none.</summary>
    /// <exception cref="OutboxException">It can't be used.</exception>
    public static OutboxFile Open(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            Directory.CreateDirectory(folder);
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            connection.Open();
            connection.Execute(Settings);
            Prepare(connection, path);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            DurableFile.WriteFolder(folder);
            return new OutboxFile(connection, path);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw new OutboxException($"the outbox {path} can't be used: {exception.Message}", exception);
        }
    }

    /// <exception cref="OutboxException">The file can't be read.</exception>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        lock (gate)
        {
            try
            {
                return read(connection);
            }
            catch (SqliteException exception)
            {
                throw new OutboxException($"the outbox can't be read: {exception.Message}", exception);
            }
        }
    }

    /// <summary>Adds something; not in the room that is kept for <see cref="Change"/>.</summary>
    /// <exception cref="OutboxException">The disk is full or can't be written: nothing was added.</exception>
    public T Add<T>(Func<SqliteConnection, T> write) => Write([reserve], write);

    /// <summary>Changes or takes away what is there, also on a disk that is full.</summary>
    /// <exception cref="OutboxException">The file can't be written: nothing was changed.</exception>
    public void Change(Action<SqliteConnection> write) => Write([reserve, lastReserve], database =>
    {
        write(database);
        return true;
    });

    /// <summary>Takes what was erased out of the write-ahead log too, and keeps room for a full disk again.</summary>
    public void ForgetLog()
    {
        lock (gate)
        {
            EmptyLog();
            lastReserve.Keep();
            reserve.Keep();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            connection.Dispose();
        }
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        switch (connection.Number("PRAGMA user_version"))
        {
            case 0:
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"{Schema} PRAGMA user_version = {FormatVersion}"));
                break;
            case FormatVersion:
                break;
            case var version:
                throw new OutboxException($"the outbox {path} is of version {version}, and this program knows {FormatVersion}: start the newer program.");
        }

        transaction.Commit();
    }

    /// <summary>Runs the work as one transaction; on a full disk once more, in the room that was kept for it.</summary>
    private T Write<T>(DiskReserve[] room, Func<SqliteConnection, T> write)
    {
        lock (gate)
        {
            try
            {
                try
                {
                    return Transact(write);
                }
                catch (SqliteException exception) when (exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
                {
                    Array.ForEach(room, reserve => reserve.GiveWay());
                    EmptyLog();
                    return Transact(write);
                }
            }
            catch (SqliteException exception)
            {
                throw new OutboxException($"the outbox can't be written: {exception.Message}", exception);
            }
            finally
            {
                Tidy();
            }
        }
    }

    private T Transact<T>(Func<SqliteConnection, T> write)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = write(connection);
        transaction.Commit();
        return result;
    }

    /// <summary>On a full disk the log must not take the room that is left.</summary>
    private void Tidy()
    {
        if (!reserve.IsKept)
        {
            EmptyLog();
        }
    }

    private void EmptyLog()
    {
        try
        {
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The disk is full: the log is emptied when there is room again.
        }
    }
}
