using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Kiosk.Desk.Enrolment;

/// <summary>HTTPS to a desk that is known by its own authority; a foreign desk is sent nothing.</summary>
public static class DeskClient
{
    private const int MaxAnswerBytes = 64 * 1024;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(20);

    /// <summary>So that a newer certificate is taken up while the desk is never away.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    /// <summary>For a kiosk that proves itself on every connection.</summary>
    public static HttpClient Create(Uri desk, KioskIdentity identity, TimeProvider time) => Client(desk, new SslClientAuthenticationOptions
    {
        LocalCertificateSelectionCallback = (_, _, _, _, _) => identity.Certificate,
        RemoteCertificateValidationCallback = (_, certificate, _, _) => IsDesk(certificate, identity.Authority, time),
    });

    /// <summary>For a kiosk that is not enrolled yet and knows the desk's authority.</summary>
    public static HttpClient Create(Uri desk, X509Certificate2 authority, TimeProvider time) => Client(desk, new SslClientAuthenticationOptions
    {
        RemoteCertificateValidationCallback = (_, certificate, _, _) => IsDesk(certificate, authority, time),
    });

    /// <summary>Only to ask whose desk it is: nothing secret may be sent.</summary>
    [SuppressMessage("Security", "CA5359", Justification = "What is asked is compared with the fingerprint in the code before anything is sent.")]
    public static HttpClient CreateTrustingAnyone(Uri desk) => Client(desk, new SslClientAuthenticationOptions
    {
        RemoteCertificateValidationCallback = (_, _, _, _) => true,
    });

    /// <summary>
    /// The name in the certificate is not looked at: the authority vouches for one desk only, under whatever name or
    /// address the town hall's network has for it.
    /// </summary>
    private static bool IsDesk(X509Certificate? certificate, X509Certificate2 authority, TimeProvider time) =>
        certificate is X509Certificate2 shown && CertificateUse.StandingOf(shown, authority, CertificateUse.Desk, time.GetUtcNow()) == Standing.Good;

    private static HttpClient Client(Uri desk, SslClientAuthenticationOptions tls) => new(new SocketsHttpHandler
    {
        SslOptions = tls,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        // The desk is in the same network.
        UseProxy = false,
        AllowAutoRedirect = false,
    })
    {
        MaxResponseContentBufferSize = MaxAnswerBytes,
        BaseAddress = desk.AbsoluteUri.EndsWith('/') ? desk : new Uri(desk.AbsoluteUri + "/"),
    };
}
