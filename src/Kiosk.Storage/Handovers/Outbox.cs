using Kiosk.Core.Handovers;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage.Handovers;

/// <summary>
/// The handovers of this kiosk on their way to the desk. What a method did is on the disk when it returns. A message is
/// kept no longer than until the desk has it, and the rest no longer than until the ticket is closed.
/// </summary>
public sealed class Outbox : IDisposable
{
    private readonly OutboxFile file;

    private Outbox(OutboxFile file) => this.file = file;

    /// <summary>Opens the outbox, and makes it where there is none.</summary>
    /// <exception cref="OutboxException">The file can't be used.</exception>
    public static Outbox Open(string path) => new(OutboxFile.Open(path));

    /// <summary>Gives out a ticket that no one waits with, also when the kiosk was restarted since.</summary>
    /// <exception cref="OutboxException">All are open, or the disk can't be written.</exception>
    public Ticket TakeTicket(char letter) => file.Add(database =>
    {
        var last = database.Rows("SELECT last_number FROM memory WHERE letter = $1", letter.ToString())
            .Select(row => (int?)row.GetInt32(0)).SingleOrDefault();
        var open = database.Rows("SELECT number FROM handover WHERE letter = $1", letter.ToString()).Select(row => row.GetInt32(0)).ToHashSet();
        var ticket = TicketDispenser.Next(letter, last, open)
            ?? throw new OutboxException($"all tickets with the letter {letter} are open: the desk has closed none for a long time.");
        database.Execute("INSERT OR REPLACE INTO memory VALUES ($1, $2)", letter.ToString(), ticket.Number);
        return ticket;
    });

    /// <summary>Takes in a handover that must be delivered; one that it has already changes nothing.</summary>
    /// <param name="content">The message for the desk.</param>
    /// <param name="expiresAt">Until when it may be delivered; null for ever.</param>
    /// <exception cref="OutboxException">The disk is full or can't be written: nothing was taken in, and nobody may be told the number.</exception>
    public void Add(Guid id, Ticket ticket, string content, DateTimeOffset? expiresAt) => file.Add(database =>
    {
        var isNew = database.Execute("INSERT INTO handover VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING",
            Text(id), ticket.Letter.ToString(), ticket.Number, content, expiresAt?.ToUnixTimeMilliseconds()) > 0;
        if (isNew)
        {
            Order(database, id, OutboxOrderKind.Deliver);
        }

        return isNew;
    });

    /// <summary>The desk must call the supervisor.</summary>
    public void Escalate(Guid id) => file.Change(database =>
    {
        if (IsThere(database, id))
        {
            Order(database, id, OutboxOrderKind.Escalate);
        }
    });

    /// <summary>The citizen does not wait any more: what was not delivered yet is not delivered, and its words are gone.</summary>
    public void Cancel(Guid id) => file.Change(database =>
    {
        if (IsThere(database, id))
        {
            TakeBack(database, id, OutboxOrderKind.Cancel);
        }
    });

    /// <summary>Takes back what was not delivered in time.</summary>
    /// <returns>How many.</returns>
    public int Expire(DateTimeOffset now)
    {
        var late = file.Read(database => database.Rows(
            "SELECT id FROM handover WHERE content IS NOT NULL AND expires_at <= $1", now.ToUnixTimeMilliseconds())
            .Select(row => Guid.Parse(row.GetString(0))).ToList());
        foreach (var id in late)
        {
            file.Change(database => TakeBack(database, id, OutboxOrderKind.Expire));
        }

        return late.Count;
    }

    /// <returns>What the desk must be told first; null when it has been told everything.</returns>
    public OutboxOrder? Next() => file.Read(database => database
        .Rows("SELECT o.sequence, o.handover, o.kind, h.content FROM desk_order o LEFT JOIN handover h ON h.id = o.handover ORDER BY o.sequence LIMIT 1")
        .Select(row => new OutboxOrder(
            row.GetInt64(0), Guid.Parse(row.GetString(1)), (OutboxOrderKind)row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3)))
        .SingleOrDefault());

    /// <summary>The desk has taken an order: what was said is erased here.</summary>
    public void Done(OutboxOrder order)
    {
        file.Change(database =>
        {
            database.Execute("DELETE FROM desk_order WHERE sequence = $1", order.Sequence);
            if (order.Kind == OutboxOrderKind.Deliver)
            {
                database.Execute("UPDATE handover SET content = NULL WHERE id = $1", Text(order.Handover));
            }
            else if (order.Kind is OutboxOrderKind.Cancel or OutboxOrderKind.Expire)
            {
                database.Execute("DELETE FROM handover WHERE id = $1", Text(order.Handover));
            }
        });
        file.ForgetLog();
    }

    /// <summary>The desk has closed it, or refuses it for good: its ticket may be given out again.</summary>
    public void Close(Guid id)
    {
        file.Change(database =>
        {
            database.Execute("DELETE FROM desk_order WHERE handover = $1", Text(id));
            database.Execute("DELETE FROM handover WHERE id = $1", Text(id));
        });
        file.ForgetLog();
    }

    /// <summary>The desk does not take the orders about a handover now: the others go first.</summary>
    public void Postpone(Guid id) => file.Change(database =>
        database.Execute("UPDATE desk_order SET sequence = sequence + (SELECT max(sequence) FROM desk_order) WHERE handover = $1", Text(id)));

    /// <summary>Those of the open handovers that the desk has, and has nothing more to be told about.</summary>
    public IReadOnlyList<Guid> Delivered() => file.Read(database => database
        .Rows("SELECT id FROM handover WHERE content IS NULL AND id NOT IN (SELECT handover FROM desk_order)")
        .Select(row => Guid.Parse(row.GetString(0))).ToList());

    /// <summary>The handovers that are open.</summary>
    public IReadOnlyDictionary<Guid, Ticket> Open() => file.Read(database => database.Rows("SELECT id, letter, number FROM handover")
        .ToDictionary(row => Guid.Parse(row.GetString(0)), row => new Ticket(row.GetString(1)[0], row.GetInt32(2))));

    /// <summary>Number of the last event of the desk that was dealt with; null before the first.</summary>
    public long? LastEvent
    {
        get => file.Read(database => database.Rows("SELECT event FROM heard").Select(row => (long?)row.GetInt64(0)).SingleOrDefault());
        set => file.Change(database =>
        {
            database.Execute("DELETE FROM heard");
            database.Execute("INSERT INTO heard VALUES ($1)", value);
        });
    }

    public void Dispose() => file.Dispose();

    private static bool IsThere(SqliteConnection database, Guid id) => database.Rows("SELECT 1 FROM handover WHERE id = $1", Text(id)).Any();

    private static void Order(SqliteConnection database, Guid id, OutboxOrderKind kind) =>
        database.Execute("INSERT INTO desk_order (handover, kind) VALUES ($1, $2)", Text(id), (int)kind);

    /// <summary>The desk is told even of what was never delivered: a delivery that is under way may still reach it.</summary>
    private static void TakeBack(SqliteConnection database, Guid id, OutboxOrderKind kind)
    {
        database.Execute("DELETE FROM desk_order WHERE handover = $1", Text(id));
        database.Execute("UPDATE handover SET content = NULL WHERE id = $1", Text(id));
        Order(database, id, kind);
    }

    private static string Text(Guid id) => id.ToString("D");
}
