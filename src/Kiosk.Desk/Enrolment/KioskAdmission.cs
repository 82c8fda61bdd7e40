using System.Data.Common;
using System.Security.Cryptography.X509Certificates;

namespace Kiosk.Desk.Enrolment;

/// <summary>What a desk process makes of a kiosk's certificate.</summary>
public abstract record Admission
{
    private protected Admission()
    {
    }

    public sealed record Admitted(string Kiosk) : Admission;

    /// <summary>It is not of this desk's authority.</summary>
    public sealed record Foreign : Admission;

    public sealed record Expired(string Kiosk) : Admission;

    public sealed record Revoked(string Kiosk) : Admission;
}

/// <summary>Lets kiosks in by their certificates. What was revoked is read again every few seconds.</summary>
public sealed class KioskAdmission(CertificateAuthority authority, KioskRegistry registry, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private volatile IReadOnlySet<string> revoked = new HashSet<string>();

    /// <summary>The kiosk that a certificate of the authority names.</summary>
    public static string NameOf(X509Certificate2 certificate) => certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    public Admission Judge(X509Certificate2 certificate) =>
        CertificateUse.StandingOf(certificate, authority.Certificate, CertificateUse.Kiosk, time.GetUtcNow()) switch
        {
            Standing.Foreign => new Admission.Foreign(),
            Standing.Expired => new Admission.Expired(NameOf(certificate)),
            _ when revoked.Contains(certificate.SerialNumber) => new Admission.Revoked(NameOf(certificate)),
            _ => new Admission.Admitted(NameOf(certificate)),
        };

    /// <summary>Whether one that was let in may stay.</summary>
    public bool MayStay(X509Certificate2 certificate) => !revoked.Contains(certificate.SerialNumber) && time.GetUtcNow() <= certificate.NotAfter;

    /// <exception cref="DbException">The database can't be used now.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken) => revoked = await registry.RevokedAsync(cancellationToken);

    /// <summary>Runs until cancelled.</summary>
    /// <param name="faulted">Told each time that the store can't be used; until then what is known already holds.</param>
    public async Task RunAsync(Action<Exception> faulted, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await RefreshAsync(cancellationToken);
            }
            catch (DbException exception)
            {
                faulted(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
