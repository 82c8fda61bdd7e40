using Kiosk.Desk.Store;

namespace Kiosk.Desk;

/// <summary>How long things may last at a desk.</summary>
/// <param name="EscalateAfter">When nobody has claimed a handover for this long, the supervisor is called.</param>
/// <param name="EraseAfter">So long after closing, what was said and written is erased.</param>
public sealed record DeskTimes(TimeSpan EscalateAfter, TimeSpan EraseAfter);

/// <summary>The work of one desk process on its store, whether it runs alone or within a kiosk.</summary>
/// <param name="faulted">Told each time that the store can't be used.</param>
public sealed class DeskService(SqlHandoverStore store, DeskTimes times, TimeProvider time, Action<Exception> faulted)
{
    private readonly DeskUpkeep upkeep = new(store, times.EscalateAfter, times.EraseAfter, time, faulted);

    public SqlHandoverStore Store => store;

    public ChangeFeed Feed { get; } = new(store, time);

    public ClerkPresence Clerks { get; } = new();

    /// <summary>Runs until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(Feed.RunAsync(faulted, cancellationToken), upkeep.RunAsync(cancellationToken));
}
