using System.Data.Common;
using System.Text;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.OpenKlant;

/// <summary>
/// Writes every handover that a clerk closed down in the municipality's contact system, until it is there or erased here:
/// what was said is not kept longer because that system is away.
/// </summary>
/// <param name="faulted">Told each time that the store or the contact system can't be used.</param>
public sealed class RegistrationWorker(
    SqlHandoverStore store, RegistrationQueue queue, OpenKlantClient client, ContactMapping mapping, TimeProvider time, Action<Exception> faulted)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = store.NextChange;
            if (!await StepAsync(cancellationToken))
            {
                await SleepAsync(changed, cancellationToken);
            }
        }
    }

    /// <returns>Whether there may be more to do now.</returns>
    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await queue.TakeAsync(cancellationToken) is not var (handover, attempts))
            {
                return false;
            }

            await RegisterAsync(handover, attempts, cancellationToken);
            return true;
        }
        catch (DbException exception)
        {
            faulted(exception);
            return false;
        }
    }

    private async Task RegisterAsync(Guid handover, int attempts, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.FindAsync(handover, cancellationToken) is { Content: { } content, Outcome: { } outcome } found)
            {
                var message = HandoverMessage.Parse(Encoding.UTF8.GetBytes(content));
                await client.RegisterAsync(
                    message.Kiosk, mapping.ContactOf(message, outcome, found.Note), contact => mapping.TaskOf(message, outcome, found.Note, contact), attempts > 0,
                    cancellationToken);
            }

            await queue.DoneAsync(handover, cancellationToken);
        }
        catch (Exception exception) when (exception is OpenKlantException or FormatException)
        {
            faulted(exception);
            await queue.FailedAsync(handover, attempts, cancellationToken);
        }
    }

    private async Task SleepAsync(Task changed, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(Interval, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing new: what failed may be tried again.
        }
    }
}
