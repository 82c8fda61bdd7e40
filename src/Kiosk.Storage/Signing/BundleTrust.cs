using System.Globalization;
using System.Security.Cryptography;

namespace Kiosk.Storage.Signing;

/// <summary>Whose approval this kiosk accepts.</summary>
/// <param name="Approvers">The municipality's own approvers.</param>
/// <param name="Demonstration">The key of the starter knowledge; null outside a demonstration.</param>
public sealed record BundleTrust(IReadOnlyList<ApproverKey> Approvers, ApproverKey? Demonstration)
{
    private const int MaxKeys = 100;

    /// <param name="folder">Holds public keys (*.pub); may be missing.</param>
    /// <param name="demonstrationKey">File of a public key; empty for none.</param>
    /// <exception cref="BundleException">A key can't be read.</exception>
    public static BundleTrust Load(string folder, string demonstrationKey)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + ApproverKey.PublicExtension) : [];
        return files.Length > MaxKeys
            ? throw new BundleException($"{folder} holds {files.Length} keys; expected at most {MaxKeys}.")
            : new BundleTrust(
                [.. files.Order(StringComparer.Ordinal).Select(ApproverKey.ReadPublic)],
                demonstrationKey.Length > 0 ? ApproverKey.ReadPublic(demonstrationKey) : null);
    }

    /// <summary>Checks that the bundle is, byte for byte, what someone we trust approved.</summary>
    /// <exception cref="BundleException">It is not signed, altered, or signed by a stranger.</exception>
    public ApprovedBundle Check(string bundle) => Check(bundle, BundleSignature.PathOf(bundle));

    /// <inheritdoc cref="Check(string)"/>
    /// <param name="signaturePath">Where its signature stands.</param>
    public ApprovedBundle Check(string bundle, string signaturePath)
    {
        BundleFile.RequireFile(bundle);
        var signature = BundleSignature.Read(signaturePath);
        var approver = Approvers.Prepend(Demonstration).FirstOrDefault(key => key is not null && signature.IsBy(key))
            ?? throw new BundleException(
                $"{bundle} is signed with a key that this kiosk does not trust ({Short(signature.Fingerprint)}): "
                + "have it signed by an approver, or add the approver's public key.");
        return HashOf(bundle) == signature.Statement.Sha256
            ? new ApprovedBundle(bundle, signature.Statement, approver.Name, approver == Demonstration)
            : throw new BundleException($"{bundle} was altered after it was signed: install it again, or sign it again.");
    }

    /// <summary>SHA-256 of a file, hexadecimal in lower case.</summary>
    /// <exception cref="BundleException">The file can't be read.</exception>
    public static string HashOf(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{path} can't be read: {exception.Message}", exception);
        }
    }

    private static string Short(string fingerprint) => fingerprint[..Math.Min(16, fingerprint.Length)];
}

/// <summary>A bundle that is what its approver signed.</summary>
/// <param name="IsDemonstration">Whether it is approved for demonstrations only.</param>
public sealed record ApprovedBundle(string Path, BundleStatement Statement, string Approver, bool IsDemonstration)
{
    /// <summary>For people: who approved what.</summary>
    public string Describe() => string.Create(CultureInfo.InvariantCulture,
        $"version {Statement.Version}, {(IsDemonstration ? "for demonstration only, signed" : "approved")} by {Approver}");
}
