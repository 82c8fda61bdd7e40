using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Storage;

namespace Kiosk.Desk.Enrolment;

/// <summary>The kiosk can't prove who it is to its desk; the message says why and what to do.</summary>
public sealed class IdentityException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>
/// What a kiosk proves itself with, as files in a folder that only its owner can read: its certificate with the key
/// (kiosk.pem) and the authority of its desk (authority.pem).
/// </summary>
public sealed class KioskIdentity : IDisposable
{
    private const string OwnFile = "kiosk.pem";
    private const string AuthorityFile = "authority.pem";
    private const string KeyFile = "enrolling.key";
    private const string NewFile = "new";

    private readonly string folder;

    private KioskIdentity(string folder, X509Certificate2 authority, X509Certificate2 certificate) =>
        (this.folder, Authority, Certificate) = (folder, authority, certificate);

    public X509Certificate2 Authority { get; }

    /// <summary>The kiosk's certificate, with its key.</summary>
    public X509Certificate2 Certificate { get; private set; }

    public string Name => KioskAdmission.NameOf(Certificate);

    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, OwnFile)) && File.Exists(Path.Combine(folder, AuthorityFile));

    /// <summary>Whether the kiosk has heard nothing yet of the desk at which it was enrolled last: numbers of events before are another desk's.</summary>
    public static bool IsNewIn(string folder) => File.Exists(Path.Combine(folder, NewFile));

    /// <summary>The kiosk has heard something of its desk.</summary>
    public static void HeardIn(string folder) => File.Delete(Path.Combine(folder, NewFile));

    /// <exception cref="IdentityException">There is none, or its files can't be read.</exception>
    public static KioskIdentity Open(string folder)
    {
        if (!IsIn(folder))
        {
            throw new IdentityException("this kiosk is not enrolled at its desk: 'kiosk desk enrol' there makes a code for 'kiosk enrol' here.");
        }

        try
        {
            var own = Path.Combine(folder, OwnFile);
            return new KioskIdentity(folder, X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder, AuthorityFile)), X509Certificate2.CreateFromPemFile(own, own));
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new IdentityException($"what this kiosk proves itself with can't be read in {folder}: {exception.Message} Enrol it again.", exception);
        }
    }

    /// <summary>The key for a first certificate; the same until there is one, so that an answer that was lost can be asked for again.</summary>
    /// <exception cref="IdentityException">The folder can't be used.</exception>
    public static ECDsa KeyToEnrol(string folder) => Using(folder, () =>
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var path = Path.Combine(folder, KeyFile);
        if (File.Exists(path))
        {
            var kept = ECDsa.Create();
            kept.ImportFromPem(File.ReadAllText(path));
            return kept;
        }

        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write(path, key.ExportPkcs8PrivateKeyPem());
        return key;
    });

    /// <summary>Keeps the first certificate, and forgets that of a desk before.</summary>
    /// <exception cref="IdentityException">The folder can't be used.</exception>
    public static KioskIdentity Save(string folder, X509Certificate2 authority, string certificate, ECDsa key) => Using(folder, () =>
    {
        Write(Path.Combine(folder, NewFile), "");
        Write(Path.Combine(folder, AuthorityFile), authority.ExportCertificatePem());
        Write(Path.Combine(folder, OwnFile), Pem(certificate, key));
        File.Delete(Path.Combine(folder, KeyFile));
        return Open(folder);
    });

    /// <summary>Puts a newer certificate in the place of the one before, on the disk too.</summary>
    /// <exception cref="IdentityException">The folder can't be used.</exception>
    public void Replace(string certificate, ECDsa key) => Using(folder, () =>
    {
        var path = Path.Combine(folder, OwnFile);
        Write(path, Pem(certificate, key));
        // The one before may still be in use by a connection.
        return Certificate = X509Certificate2.CreateFromPemFile(path, path);
    });

    /// <summary>A certificate request (PKCS #10, PEM); the desk takes nothing of it but the key.</summary>
    public static string RequestFor(ECDsa key) => new CertificateRequest("CN=kiosk", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();

    public void Dispose()
    {
        Certificate.Dispose();
        Authority.Dispose();
    }

    private static string Pem(string certificate, ECDsa key) => $"{certificate.TrimEnd()}\n{key.ExportPkcs8PrivateKeyPem()}\n";

    private static void Write(string path, string pem)
    {
        var draft = path + ".new";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var file = new FileStream(draft, options))
        {
            using var text = new StreamWriter(file, leaveOpen: true);
            text.Write(pem);
            text.Flush();
            file.Flush(flushToDisk: true);
        }

        DurableFile.Replace(draft, path);
    }

    private static T Using<T>(string folder, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new IdentityException($"what this kiosk proves itself with can't be kept in {folder}: {exception.Message}", exception);
        }
    }
}
