namespace Kiosk.Desk.Enrolment;

/// <summary>Renews the kiosk's certificate by itself when a third of its time is left, and tells when that does not succeed.</summary>
/// <param name="renewed">Told until when the new one is valid.</param>
/// <param name="faulted">Told each time that it failed, and until when the certificate that there is lasts.</param>
public sealed class IdentityRenewal(
    KioskEnroller enroller, KioskIdentity identity, TimeProvider time, Action<DateTimeOffset> renewed, Action<IdentityException, DateTimeOffset> faulted)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    private bool IsDue
    {
        get
        {
            DateTimeOffset from = identity.Certificate.NotBefore, until = identity.Certificate.NotAfter;
            return time.GetUtcNow() >= until - ((until - from) / 3);
        }
    }

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            if (IsDue)
            {
                await RenewAsync(cancellationToken);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            await enroller.RenewAsync(identity, cancellationToken);
            renewed(identity.Certificate.NotAfter);
        }
        catch (IdentityException exception)
        {
            faulted(exception, identity.Certificate.NotAfter);
        }
    }
}
