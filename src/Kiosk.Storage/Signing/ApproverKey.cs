using System.Security.Cryptography;

namespace Kiosk.Storage.Signing;

/// <summary>The public key (ECDSA, curve P-256) of someone who may approve bundles.</summary>
/// <param name="Name">What people call it: the name of its file.</param>
/// <param name="Fingerprint">SHA-256 of the key's SubjectPublicKeyInfo, hexadecimal in lower case.</param>
/// <param name="PublicKey">The SubjectPublicKeyInfo, DER.</param>
public sealed record ApproverKey(string Name, string Fingerprint, byte[] PublicKey)
{
    /// <summary>How the file of a public key ends.</summary>
    public const string PublicExtension = ".pub";

    /// <summary>How the file of a private key ends.</summary>
    public const string PrivateExtension = ".key";

    private const int MaxBytes = 16 * 1024;
    private const int DeriveRounds = 600_000;

    /// <summary>Makes a pair of keys: <paramref name="path"/>.key, which only its owner can read, and <paramref name="path"/>.pub.</summary>
    /// <param name="passphrase">Locks the private key; null leaves it open.</param>
    /// <exception cref="BundleException">A file of that name is there, or the folder can't be written.</exception>
    public static ApproverKey Create(string path, string? passphrase)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = passphrase is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(
                passphrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, DeriveRounds));
        WriteNew(path + PrivateExtension, pem, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        WriteNew(path + PublicExtension, key.ExportSubjectPublicKeyInfoPem(), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        return Of(Path.GetFileName(path), key);
    }

    /// <summary>Reads a public key.</summary>
    /// <exception cref="BundleException">The file is missing or holds no public key of this kind.</exception>
    public static ApproverKey ReadPublic(string path)
    {
        using var key = Import(path, null, "a public key (PEM, ECDSA P-256) such as 'kiosk knowledge key' makes");
        return Of(Path.GetFileNameWithoutExtension(path), key);
    }

    /// <summary>Reads a private key, to sign with.</summary>
    /// <inheritdoc cref="ReadPublic" path="/exception"/>
    public static ECDsa ReadPrivate(string path, string? passphrase)
    {
        var key = Import(path, passphrase, passphrase is null
            ? "a private key (PEM, ECDSA P-256); a locked one needs its passphrase in KIOSK_KEY_PASSPHRASE"
            : "a private key (PEM, ECDSA P-256) that opens with this passphrase");
        try
        {
            key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch (CryptographicException exception)
        {
            key.Dispose();
            throw new BundleException($"{path} is a public key: to sign, name the private one ({PrivateExtension}).", exception);
        }
    }

    internal static ApproverKey Of(string name, ECDsa key)
    {
        var info = key.ExportSubjectPublicKeyInfo();
        return new ApproverKey(name, Convert.ToHexStringLower(SHA256.HashData(info)), info);
    }

    private static ECDsa Import(string path, string? passphrase, string expected)
    {
        var key = ECDsa.Create();
        try
        {
            var pem = BoundedText.Read(path, MaxBytes);
            if (pem.Contains("ENCRYPTED", StringComparison.Ordinal))
            {
                key.ImportFromEncryptedPem(pem, passphrase ?? "");
            }
            else
            {
                key.ImportFromPem(pem);
            }

            return key.ExportParameters(includePrivateParameters: false).Curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256"
                ? key
                : throw new CryptographicException("It is on another curve.");
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            key.Dispose();
            throw new BundleException($"{path} can't be used: expected {expected}.", exception);
        }
    }

    private static void WriteNew(string path, string text, UnixFileMode mode)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = mode,
            });
            using var writer = new StreamWriter(file);
            writer.WriteLine(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{path} can't be made ({exception.Message}): a key is never overwritten; choose another name.", exception);
        }
    }
}
