using System.Globalization;
using Kiosk.Core.Handovers;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage.Handovers;

/// <summary>
/// The handovers of this kiosk on their way to the desk. What a method did is on the disk when it returns. A message is
/// kept no longer than until the desk has it, and the rest no longer than until the ticket is closed.
/// </summary>
public sealed class Outbox : IDisposable
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

    private Outbox(SqliteConnection connection, string path)
    {
        this.connection = connection;
        reserve = new DiskReserve(path + ".reserve", ReserveSize);
        lastReserve = new DiskReserve(path + ".last-reserve", LastReserveSize);
    }

    /// <summary>Opens the outbox, and makes it where there is none.</summary>
    /// <exception cref="OutboxException">The file can't be used.</exception>
    public static Outbox Open(string path)
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
            return new Outbox(connection, path);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw new OutboxException($"the outbox {path} can't be used: {exception.Message}", exception);
        }
    }

    /// <summary>Gives out a ticket that no one waits with, also when the kiosk was restarted since.</summary>
    /// <exception cref="OutboxException">All are open, or the disk can't be written.</exception>
    public Ticket TakeTicket(char letter) => Write([reserve], () =>
    {
        var last = connection.Rows("SELECT last_number FROM memory WHERE letter = $1", letter.ToString())
            .Select(row => (int?)row.GetInt32(0)).SingleOrDefault();
        var open = connection.Rows("SELECT number FROM handover WHERE letter = $1", letter.ToString()).Select(row => row.GetInt32(0)).ToHashSet();
        var ticket = TicketDispenser.Next(letter, last, open)
            ?? throw new OutboxException($"all tickets with the letter {letter} are open: the desk has closed none for a long time.");
        connection.Execute("INSERT OR REPLACE INTO memory VALUES ($1, $2)", letter.ToString(), ticket.Number);
        return ticket;
    });

    /// <summary>Takes in a handover that must be delivered; one that it has already changes nothing.</summary>
    /// <param name="content">The message for the desk.</param>
    /// <param name="expiresAt">Until when it may be delivered; null for ever.</param>
    /// <exception cref="OutboxException">The disk is full or can't be written: nothing was taken in, and nobody may be told the number.</exception>
    public void Add(Guid id, Ticket ticket, string content, DateTimeOffset? expiresAt) => Write([reserve], () =>
    {
        var isNew = connection.Execute("INSERT INTO handover VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING",
            Text(id), ticket.Letter.ToString(), ticket.Number, content, expiresAt?.ToUnixTimeMilliseconds()) > 0;
        if (isNew)
        {
            Order(id, OutboxOrderKind.Deliver);
        }

        return isNew;
    });

    /// <summary>The desk must call the supervisor.</summary>
    public void Escalate(Guid id) => Write(() =>
    {
        if (IsThere(id))
        {
            Order(id, OutboxOrderKind.Escalate);
        }
    });

    /// <summary>The citizen does not wait any more: what was not delivered yet is not delivered, and its words are gone.</summary>
    public void Cancel(Guid id) => Write(() =>
    {
        if (IsThere(id))
        {
            TakeBack(id, OutboxOrderKind.Cancel);
        }
    });

    /// <summary>Takes back what was not delivered in time.</summary>
    /// <returns>How many.</returns>
    public int Expire(DateTimeOffset now)
    {
        var late = Read(() => connection.Rows(
            "SELECT id FROM handover WHERE content IS NOT NULL AND expires_at <= $1", now.ToUnixTimeMilliseconds())
            .Select(row => Guid.Parse(row.GetString(0))).ToList());
        foreach (var id in late)
        {
            Write(() => TakeBack(id, OutboxOrderKind.Expire));
        }

        return late.Count;
    }

    /// <returns>What the desk must be told first; null when it has been told everything.</returns>
    public OutboxOrder? Next() => Read(() => connection
        .Rows("SELECT o.sequence, o.handover, o.kind, h.content FROM desk_order o LEFT JOIN handover h ON h.id = o.handover ORDER BY o.sequence LIMIT 1")
        .Select(row => new OutboxOrder(
            row.GetInt64(0), Guid.Parse(row.GetString(1)), (OutboxOrderKind)row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3)))
        .SingleOrDefault());

    /// <summary>The desk has taken an order: what was said is erased here.</summary>
    public void Done(OutboxOrder order)
    {
        Write(() =>
        {
            connection.Execute("DELETE FROM desk_order WHERE sequence = $1", order.Sequence);
            if (order.Kind == OutboxOrderKind.Deliver)
            {
                connection.Execute("UPDATE handover SET content = NULL WHERE id = $1", Text(order.Handover));
            }
            else if (order.Kind is OutboxOrderKind.Cancel or OutboxOrderKind.Expire)
            {
                connection.Execute("DELETE FROM handover WHERE id = $1", Text(order.Handover));
            }
        });
        ForgetLog();
    }

    /// <summary>The desk has closed it, or refuses it for good: its ticket may be given out again.</summary>
    public void Close(Guid id)
    {
        Write(() =>
        {
            connection.Execute("DELETE FROM desk_order WHERE handover = $1", Text(id));
            connection.Execute("DELETE FROM handover WHERE id = $1", Text(id));
        });
        ForgetLog();
    }

    /// <summary>The desk does not take the orders about a handover now: the others go first.</summary>
    public void Postpone(Guid id) => Write(() =>
        connection.Execute("UPDATE desk_order SET sequence = sequence + (SELECT max(sequence) FROM desk_order) WHERE handover = $1", Text(id)));

    /// <summary>Those of the open handovers that the desk has, and has nothing more to be told about.</summary>
    public IReadOnlyList<Guid> Delivered() => Read(() => connection
        .Rows("SELECT id FROM handover WHERE content IS NULL AND id NOT IN (SELECT handover FROM desk_order)")
        .Select(row => Guid.Parse(row.GetString(0))).ToList());

    /// <summary>The handovers that are open.</summary>
    public IReadOnlyDictionary<Guid, Ticket> Open() => Read(() => connection.Rows("SELECT id, letter, number FROM handover")
        .ToDictionary(row => Guid.Parse(row.GetString(0)), row => new Ticket(row.GetString(1)[0], row.GetInt32(2))));

    /// <summary>Number of the last event of the desk that was dealt with; null before the first.</summary>
    public long? LastEvent
    {
        get => Read(() => connection.Rows("SELECT event FROM heard").Select(row => (long?)row.GetInt64(0)).SingleOrDefault());
        set => Write(() =>
        {
            connection.Execute("DELETE FROM heard");
            connection.Execute("INSERT INTO heard VALUES ($1)", value);
        });
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

    private bool IsThere(Guid id) => connection.Rows("SELECT 1 FROM handover WHERE id = $1", Text(id)).Any();

    private void Order(Guid id, OutboxOrderKind kind) =>
        connection.Execute("INSERT INTO desk_order (handover, kind) VALUES ($1, $2)", Text(id), (int)kind);

    /// <summary>The desk is told even of what was never delivered: a delivery that is under way may still reach it.</summary>
    private void TakeBack(Guid id, OutboxOrderKind kind)
    {
        connection.Execute("DELETE FROM desk_order WHERE handover = $1", Text(id));
        connection.Execute("UPDATE handover SET content = NULL WHERE id = $1", Text(id));
        Order(id, kind);
    }

    private T Read<T>(Func<T> read)
    {
        lock (gate)
        {
            try
            {
                return read();
            }
            catch (SqliteException exception)
            {
                throw new OutboxException($"the outbox can't be read: {exception.Message}", exception);
            }
        }
    }

    private void Write(Action write) => Write([reserve, lastReserve], () =>
    {
        write();
        return true;
    });

    /// <summary>Runs the work as one transaction; on a full disk once more, in the room that was kept for it.</summary>
    private T Write<T>(DiskReserve[] room, Func<T> write)
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

    private T Transact<T>(Func<T> write)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = write();
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

    /// <summary>Takes what was erased out of the write-ahead log too, and keeps room for a full disk again.</summary>
    private void ForgetLog()
    {
        lock (gate)
        {
            EmptyLog();
            lastReserve.Keep();
            reserve.Keep();
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

    private static string Text(Guid id) => id.ToString("D");
}
