using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kiosk.Desk.Enrolment;

/// <summary>
/// The desk's own certificate authority (ECDSA, curve P-256). It vouches for the kiosks of this desk and for the desk
/// towards them, and for nothing else.
/// </summary>
public sealed class CertificateAuthority : IDisposable
{
    private const int SerialLength = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(20 * 365);
    private static readonly TimeSpan ServerLifetime = TimeSpan.FromDays(397);

    private readonly ECDsa key;
    private readonly TimeProvider time;

    private CertificateAuthority(X509Certificate2 certificate, ECDsa key, TimeProvider time) =>
        (Certificate, this.key, this.time) = (certificate, key, time);

    public X509Certificate2 Certificate { get; }

    /// <summary>Makes a new one.</summary>
    public static AuthorityFiles Create(TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Kiosk desk", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var now = time.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now, now + Lifetime);
        return new AuthorityFiles(certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <exception cref="CryptographicException">These are not a certificate and its key.</exception>
    public static CertificateAuthority Open(AuthorityFiles files, TimeProvider time)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(files.PrivateKey);
        return new CertificateAuthority(X509Certificate2.CreateFromPem(files.Certificate), key, time);
    }

    /// <summary>A certificate for a kiosk that has proved, by its request, that it holds the key.</summary>
    /// <param name="request">PKCS #10, PEM. Only its public key is taken over.</param>
    /// <exception cref="CryptographicException">It is no request for a key on P-256, or is not signed with that key.</exception>
    public X509Certificate2 IssueKiosk(string request, string kiosk, TimeSpan lifetime) =>
        Issue(ReadKey(request), kiosk, CertificateUse.Kiosk, lifetime, null);

    /// <summary>The desk's own certificate, with its key.</summary>
    /// <param name="names">Host names and addresses under which browsers find it; kiosks do not look at them.</param>
    public X509Certificate2 IssueServer(IReadOnlyList<string> names)
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issued = Issue(new PublicKey(own), "Kiosk desk server", CertificateUse.Desk, ServerLifetime, names);
        return issued.CopyWithPrivateKey(own);
    }

    public void Dispose()
    {
        Certificate.Dispose();
        key.Dispose();
    }

    private static PublicKey ReadKey(string request)
    {
        var read = CertificateRequest.LoadSigningRequestPem(request, HashAlgorithmName.SHA256);
        using var given = read.PublicKey.GetECDsaPublicKey();
        return given?.ExportParameters(false).Curve.Oid?.Value == ECCurve.NamedCurves.nistP256.Oid.Value
            ? read.PublicKey
            : throw new CryptographicException("The key is not on the curve P-256.");
    }

    private X509Certificate2 Issue(PublicKey subject, string name, string use, TimeSpan lifetime, IReadOnlyList<string>? names)
    {
        var distinguished = new X500DistinguishedNameBuilder();
        distinguished.AddCommonName(name);
        var request = new CertificateRequest(distinguished.Build(), subject, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], true));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, true, false));
        if (names is not null)
        {
            request.CertificateExtensions.Add(AlternativeNames(names));
        }

        // A clock that was set back must not keep the desk from issuing.
        var from = Max(time.GetUtcNow(), Certificate.NotBefore);
        var until = from + lifetime;
        return request.Create(
            Certificate.SubjectName, X509SignatureGenerator.CreateForECDsa(key), from, until < Certificate.NotAfter ? until : Certificate.NotAfter, Serial());
    }

    private static X509Extension AlternativeNames(IReadOnlyList<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                builder.AddIpAddress(address);
            }
            else
            {
                builder.AddDnsName(name);
            }
        }

        return builder.Build();
    }

    /// <summary>The first bit is 0: a serial number is positive (RFC 5280, 4.1.2.2).</summary>
    private static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(SerialLength);
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        return serial;
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

/// <summary>An authority as it is kept, PEM.</summary>
public sealed record AuthorityFiles(string Certificate, string PrivateKey)
{
    /// <summary>Without the key: it belongs in no log.</summary>
    public override string ToString() => nameof(AuthorityFiles);
}
