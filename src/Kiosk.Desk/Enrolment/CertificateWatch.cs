using System.Data.Common;

namespace Kiosk.Desk.Enrolment;

/// <summary>Tells once a day which kiosks have a certificate that is about to end and did not renew it: they may be off, or unable to reach the desk.</summary>
/// <param name="ending">Told of the newest certificate of each such kiosk.</param>
/// <param name="faulted">Told each time that the store can't be used.</param>
public sealed class CertificateWatch(KioskRegistry registry, TimeProvider time, Action<KioskCertificate> ending, Action<Exception> faulted)
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                foreach (var certificate in Ending(await registry.ListAsync(cancellationToken), time.GetUtcNow()))
                {
                    ending(certificate);
                }
            }
            catch (DbException exception)
            {
                faulted(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>A kiosk renews when a third is left; at a sixth something is wrong. One that has ended is told of for as long again.</summary>
    /// <param name="all">By kiosk, the newest of each first.</param>
    public static IEnumerable<KioskCertificate> Ending(IEnumerable<KioskCertificate> all, DateTimeOffset now) => all
        .Where(certificate => certificate.RevokedAt is null)
        .DistinctBy(certificate => certificate.Kiosk)
        .Where(certificate => (certificate.ExpiresAt - now).Duration() < (certificate.ExpiresAt - certificate.IssuedAt) / 6);
}
