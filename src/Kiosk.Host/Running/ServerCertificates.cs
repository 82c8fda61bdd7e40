using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Desk.Enrolment;
using Kiosk.Host.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Kiosk.Host.Running;

/// <summary>
/// The certificates that the desk shows: to kiosks one of its own authority, to clerks' browsers the municipality's
/// where it is set. The own one is made at the start, lives in memory only, and is made again long before it ends.
/// </summary>
internal sealed class ServerCertificates : IDisposable
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(30);

    private readonly CertificateAuthority authority;
    private readonly TimeProvider time;
    private readonly X509Certificate2Collection given;
    private readonly Lock gate = new();
    private X509Certificate2 own;

    private ServerCertificates(CertificateAuthority authority, X509Certificate2Collection given, TimeProvider time)
    {
        (this.authority, this.given, this.time) = (authority, given, time);
        own = Issue();
    }

    /// <exception cref="SettingsException">The files in the settings are no certificate and its key.</exception>
    public static ServerCertificates Open(DeskServerOptions options, CertificateAuthority authority, TimeProvider time)
    {
        var given = new X509Certificate2Collection();
        if ((options.Certificate.Length == 0) != (options.CertificateKey.Length == 0))
        {
            throw new SettingsException("DeskServer:Certificate and DeskServer:CertificateKey belong together: set both or neither.");
        }

        if (options.Certificate.Length > 0)
        {
            try
            {
                given.Add(X509Certificate2.CreateFromPemFile(options.Certificate, options.CertificateKey));
                var all = new X509Certificate2Collection();
                all.ImportFromPemFile(options.Certificate);
                given.AddRange(all.Skip(1).ToArray());
            }
            catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
            {
                throw new SettingsException(
                    $"DeskServer:Certificate '{options.Certificate}' and its key '{options.CertificateKey}' can't be used: {exception.Message}", exception);
            }
        }

        return new ServerCertificates(authority, given, time);
    }

    /// <summary>Any certificate may be shown by a caller: the desk itself judges it, and tells what is wrong with it.</summary>
    public HttpsConnectionAdapterOptions ForKiosks() => new()
    {
        ServerCertificateSelector = (_, _) => Own(),
        ClientCertificateMode = ClientCertificateMode.AllowCertificate,
        ClientCertificateValidation = (_, _, _) => true,
    };

    public HttpsConnectionAdapterOptions ForClerks() => given is [var first, ..]
        ? new HttpsConnectionAdapterOptions { ServerCertificate = first, ServerCertificateChain = given }
        : new HttpsConnectionAdapterOptions { ServerCertificateSelector = (_, _) => Own() };

    public void Dispose()
    {
        own.Dispose();
        foreach (var certificate in given)
        {
            certificate.Dispose();
        }
    }

    private X509Certificate2 Own()
    {
        lock (gate)
        {
            return time.GetUtcNow() < own.NotAfter - RenewBefore ? own : own = Issue();
        }
    }

    private X509Certificate2 Issue() => authority.IssueServer([Dns.GetHostName(), "localhost", "127.0.0.1", "::1"]);
}
