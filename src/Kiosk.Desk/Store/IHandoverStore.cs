namespace Kiosk.Desk.Store;

/// <summary>
/// Where a desk keeps its handovers. Every order may be repeated without changing anything more, and each is whole or
/// not at all. Any number of processes may work on one PostgreSQL store, one process on a SQLite store.
/// </summary>
/// <exception cref="System.Data.Common.DbException">Thrown by every member when the database can't be used now.</exception>
public interface IHandoverStore : IAsyncDisposable
{
    /// <summary>Takes in a delivery of a kiosk; a repeated one changes nothing.</summary>
    Task<AcceptResult> AcceptAsync(DeliveredHandover delivered, CancellationToken cancellationToken);

    /// <summary>The citizen does not wait any more, or the time to deliver has passed; also when the delivery itself never came.</summary>
    /// <param name="outcome">Cancelled or expired.</param>
    Task<OrderResult> WithdrawAsync(Guid id, string kiosk, Outcome outcome, CancellationToken cancellationToken);

    /// <summary>A kiosk asks for the supervisor; only for one that waits.</summary>
    Task<OrderResult> EscalateAsync(Guid id, string kiosk, CancellationToken cancellationToken);

    /// <summary>All that wait or are claimed: the urgent first, then in order of arrival.</summary>
    Task<IReadOnlyList<HandoverLine>> ListOpenAsync(CancellationToken cancellationToken);

    /// <returns>Null when there is no such handover.</returns>
    Task<DeskHandover?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Of two clerks at once one gets it; the other is told who.</summary>
    Task<OrderResult> ClaimAsync(Guid id, Clerk clerk, CancellationToken cancellationToken);

    /// <summary>Puts it back in the queue, at the place that it had.</summary>
    Task<OrderResult> ReleaseAsync(Guid id, Clerk clerk, CancellationToken cancellationToken);

    /// <summary>Has the kiosk say something; only by who has claimed it.</summary>
    /// <param name="message">Id of these words, so that a repeated order is not said twice.</param>
    Task<OrderResult> SayAsync(Guid id, Clerk clerk, Guid message, string words, CancellationToken cancellationToken);

    /// <summary>Ends it; only by who has claimed it.</summary>
    Task<OrderResult> CloseAsync(Guid id, Clerk clerk, Outcome outcome, string note, CancellationToken cancellationToken);

    /// <summary>Tells every kiosk not to speak from a source any more.</summary>
    Task WithdrawSourceAsync(string source, Clerk clerk, string reason, CancellationToken cancellationToken);

    /// <summary>Those that wait for a supervisor first, then the newest.</summary>
    Task<IReadOnlyList<WithdrawnSource>> ListWithdrawalsAsync(CancellationToken cancellationToken);

    /// <summary>A supervisor has looked at a withdrawal and agrees; the source stays silent until a newer bundle.</summary>
    /// <returns>False when there is no such withdrawal that waits for it.</returns>
    Task<bool> ConfirmWithdrawalAsync(string source, Clerk clerk, CancellationToken cancellationToken);

    /// <summary>Escalates what has waited for so long, once each.</summary>
    /// <returns>How many.</returns>
    Task<int> EscalateUnclaimedAsync(TimeSpan after, CancellationToken cancellationToken);

    /// <summary>Erases what was said and written of handovers that were closed so long ago; the counts stay.</summary>
    /// <returns>How many.</returns>
    Task<int> EraseAsync(TimeSpan after, CancellationToken cancellationToken);

    /// <summary>What changed after a change, oldest first; changes of erased handovers are gone.</summary>
    Task<IReadOnlyList<DeskChange>> ReadChangesAsync(long after, int atMost, CancellationToken cancellationToken);

    /// <summary>Number of the last change; 0 before the first.</summary>
    Task<long> LastChangeAsync(CancellationToken cancellationToken);

    /// <summary>Ends when something may have changed, by this process or by another; ask for it before reading.</summary>
    Task NextChange { get; }
}
