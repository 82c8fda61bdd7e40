using System.Data.Common;
using Kiosk.Desk.Store;

namespace Kiosk.Desk;

/// <summary>What a desk does by itself: calls the supervisor for who waits too long, and erases what was closed long enough ago.</summary>
/// <param name="faulted">Told each time that the store can't be used.</param>
public sealed class DeskUpkeep(IHandoverStore store, TimeSpan escalateAfter, TimeSpan eraseAfter, TimeProvider time, Action<Exception> faulted)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await store.EscalateUnclaimedAsync(escalateAfter, cancellationToken);
                await store.EraseAsync(eraseAfter, cancellationToken);
            }
            catch (DbException exception)
            {
                faulted(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
