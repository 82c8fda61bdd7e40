using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Kiosk.Desk.Staff;

namespace Kiosk.Desk.Store;

/// <summary>
/// The steps of one transaction. A step locks its handover first and takes the number of its change last, so that two
/// transactions never wait for each other.
/// </summary>
internal sealed class StoreTransaction(
    DbConnection connection, string rowLock, string notify, DateTimeOffset at, CancellationToken cancellationToken)
{
    private readonly long now = at.ToUnixTimeMilliseconds();
    private readonly List<Action> counts = [];

    /// <summary>Counts what was done; once it is committed.</summary>
    public void Count() => counts.ForEach(count => count());

    public async Task<AcceptResult> AcceptAsync(DeliveredHandover delivered)
    {
        var fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(delivered.Content)));
        var isNew = await FindAsync(delivered.Id) is null && await InsertAsync(delivered, fingerprint);
        var stored = await FindAsync(delivered.Id);
        // One without a fingerprint was taken back before it came.
        return stored!.Kiosk != delivered.Kiosk || (stored.Fingerprint.Length > 0 && stored.Fingerprint != fingerprint)
            ? new AcceptResult.Differs()
            : new AcceptResult.Accepted(await StoredHandovers.QueuePlaceAsync(connection, delivered.Id, cancellationToken), isNew);
    }

    /// <returns>False when there is such a handover already.</returns>
    public async Task<bool> InsertTombstoneAsync(Guid id, string kiosk, Outcome outcome) =>
        await FindAsync(id) is null && await InsertAsync(
            """
            INSERT INTO handover (id, sequence, kiosk, place, ticket, reason, urgency, language, fingerprint, state, outcome, arrived_at, closed_at)
            VALUES (@id, @sequence, @kiosk, '', '', 'Asked', 0, '', '', 'Closed', @outcome, @now, @now) ON CONFLICT DO NOTHING
            """,
            ("id", id), ("sequence", await NextSequenceAsync()), ("kiosk", kiosk), ("outcome", outcome.ToString()));

    /// <summary>Carries out an order on a handover, unless it is settled already.</summary>
    /// <param name="settled">The result when there is nothing to do; null when there is.</param>
    public async Task<OrderResult> OrderAsync(Guid id, Func<StoredState, OrderResult?> settled, Func<Task> carryOut)
    {
        if (await FindAsync(id) is not { } row)
        {
            return new OrderResult.Unknown();
        }

        if (settled(row) is { } result)
        {
            return result;
        }

        await carryOut();
        return new OrderResult.Done();
    }

    public async Task ClaimAsync(Guid id, Clerk clerk)
    {
        var arrived = await connection.NumberAsync(
            "UPDATE handover SET state = 'Claimed', clerk = @clerk, counter = @counter, claimed_at = @now WHERE id = @id RETURNING arrived_at",
            [("clerk", clerk.Name), ("counter", clerk.Counter), ("id", id), ("now", now)], cancellationToken);
        counts.Add(() => DeskMeter.Claimed(TimeSpan.FromMilliseconds(now - arrived)));
        await RecordAsync(ChangeKind.Claimed, id, clerk);
    }

    public async Task ReleaseAsync(Guid id, Clerk clerk)
    {
        await ExecuteAsync(
            "UPDATE handover SET state = 'Waiting', clerk = NULL, counter = NULL, claimed_at = NULL WHERE id = @id", ("id", id));
        await RecordAsync(ChangeKind.Released, id, clerk);
    }

    public async Task SayAsync(Guid id, Clerk clerk, Guid message, string words)
    {
        if (await connection.NumberAsync("SELECT count(*) FROM change WHERE message = @message", [("message", message)], cancellationToken) == 0)
        {
            await RecordAsync(ChangeKind.Said, id, clerk, message, words);
        }
    }

    public async Task CloseAsync(Guid id, Clerk? clerk, Outcome outcome, string? note)
    {
        await ExecuteAsync(
            "UPDATE handover SET state = 'Closed', outcome = @outcome, note = @note, closed_at = @now WHERE id = @id",
            ("outcome", outcome.ToString()), ("note", note), ("id", id));
        counts.Add(() => DeskMeter.Closed(outcome));
        await RecordAsync(ChangeKind.Closed, id, clerk);
    }

    public async Task EscalateAsync(Guid id)
    {
        await ExecuteAsync("UPDATE handover SET escalated_at = @now WHERE id = @id", ("id", id));
        counts.Add(DeskMeter.Escalated);
        await RecordAsync(ChangeKind.Escalated, id, null);
    }

    public async Task<int> EscalateUnclaimedAsync(TimeSpan after)
    {
        // The clock was set back: what arrived in the future is taken as new, and comes late by the jump at most.
        await ExecuteAsync("UPDATE handover SET arrived_at = @now WHERE state = 'Waiting' AND arrived_at > @now");
        var late = await connection.QueryAsync(
            $"SELECT id FROM handover WHERE state = 'Waiting' AND escalated_at IS NULL AND arrived_at <= @since ORDER BY sequence{rowLock}",
            [("since", Before(after))], row => row.GetGuid(0), cancellationToken);
        foreach (var id in late)
        {
            await EscalateAsync(id);
        }

        return late.Count;
    }

    /// <summary>Tells it again when it was confirmed before: a later bundle may have brought the source back.</summary>
    public async Task<bool> WithdrawSourceAsync(string source, Clerk clerk, string reason)
    {
        var isNew = await InsertAsync(
            """
            INSERT INTO withdrawal (source, clerk, reason, withdrawn_at) VALUES (@source, @clerk, @reason, @now)
            ON CONFLICT (source) DO UPDATE SET clerk = @clerk, reason = @reason, withdrawn_at = @now, confirmed_by = NULL, confirmed_at = NULL
            WHERE withdrawal.confirmed_at IS NOT NULL
            """,
            ("source", source), ("clerk", clerk.Name), ("reason", reason));
        if (isNew)
        {
            await RecordAsync(ChangeKind.SourceWithdrawn, null, clerk, null, source);
        }

        return isNew;
    }

    /// <returns>False when there is no such withdrawal that waits for it.</returns>
    public async Task<bool> ConfirmWithdrawalAsync(string source, Clerk clerk)
    {
        var isConfirmed = await ExecuteAsync(
            "UPDATE withdrawal SET confirmed_by = @clerk, confirmed_at = @now WHERE source = @source AND confirmed_at IS NULL",
            ("clerk", clerk.Name), ("source", source)) > 0;
        if (isConfirmed)
        {
            await AuditTrail.AppendAsync(connection, now, clerk.Name, AuditAct.WithdrawalConfirmed, source, cancellationToken);
        }

        return isConfirmed;
    }

    public async Task<int> EraseAsync(TimeSpan after)
    {
        // As above, for a clock that was set back.
        await ExecuteAsync("UPDATE handover SET closed_at = @now WHERE state = 'Closed' AND erased_at IS NULL AND closed_at > @now");
        await ExecuteAsync(
            """
            DELETE FROM change WHERE handover IN
                (SELECT id FROM handover WHERE state = 'Closed' AND erased_at IS NULL AND closed_at <= @before)
            """,
            ("before", Before(after)));
        return await ExecuteAsync(
            "UPDATE handover SET content = NULL, note = NULL, erased_at = @now WHERE state = 'Closed' AND erased_at IS NULL AND closed_at <= @before",
            ("before", Before(after)));
    }

    private long Before(TimeSpan span) => now - (long)span.TotalMilliseconds;

    private async Task<StoredState?> FindAsync(Guid id) =>
        (await connection.QueryAsync(
            $"SELECT kiosk, fingerprint, state, clerk, counter, outcome, escalated_at FROM handover WHERE id = @id{rowLock}",
            [("id", id)], StoredState.Read, cancellationToken)).SingleOrDefault();

    private async Task<bool> InsertAsync(DeliveredHandover delivered, string fingerprint)
    {
        var isNew = await InsertAsync(
            """
            INSERT INTO handover (id, sequence, kiosk, place, ticket, reason, urgency, language, fingerprint, content, state, arrived_at)
            VALUES (@id, @sequence, @kiosk, @place, @ticket, @reason, @urgency, @language, @fingerprint, @content, 'Waiting', @now)
            ON CONFLICT DO NOTHING
            """,
            ("id", delivered.Id), ("sequence", await NextSequenceAsync()), ("kiosk", delivered.Kiosk), ("place", delivered.Place),
            ("ticket", delivered.Ticket), ("reason", delivered.Reason.ToString()), ("urgency", (int)delivered.Urgency),
            ("language", delivered.Language), ("fingerprint", fingerprint), ("content", delivered.Content));
        if (isNew)
        {
            counts.Add(() => DeskMeter.Arrived(delivered.Reason));
            await RecordAsync(ChangeKind.Arrived, delivered.Id, null);
        }

        return isNew;
    }

    /// <returns>False when the row was there already.</returns>
    private async Task<bool> InsertAsync(string sql, params (string, object?)[] values) => await ExecuteAsync(sql, values) > 0;

    private async Task RecordAsync(ChangeKind kind, Guid? handover, Clerk? clerk, Guid? message = null, string? words = null)
    {
        await ExecuteAsync(
            """
            INSERT INTO change (sequence, kind, handover, clerk, counter, message, words)
            VALUES (@sequence, @kind, @handover, @clerk, @counter, @message, @words)
            """,
            ("sequence", await NextSequenceAsync()), ("kind", kind.ToString()), ("handover", handover), ("clerk", clerk?.Name),
            ("counter", clerk?.Counter), ("message", message), ("words", words));
        if (clerk is not null)
        {
            // What a clerk does to a source names it; words for a citizen stay out.
            await AuditTrail.AppendAsync(
                connection, now, clerk.Name, Enum.Parse<AuditAct>(kind.ToString()), handover?.ToString() ?? words!, cancellationToken);
        }

        if (notify.Length > 0)
        {
            await ExecuteAsync(notify);
        }
    }

    private Task<long> NextSequenceAsync() => connection.NextSequenceAsync(cancellationToken);

    private Task<int> ExecuteAsync(string sql, params (string, object?)[] values) =>
        connection.ExecuteAsync(sql, sql.Contains("@now", StringComparison.Ordinal) ? [.. values, ("now", now)] : values, cancellationToken);
}
