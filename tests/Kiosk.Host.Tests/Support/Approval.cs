using Kiosk.Storage;
using Kiosk.Storage.Signing;

namespace Kiosk.Host.Tests.Support;

/// <summary>Keys and signatures, as approvers make them.</summary>
internal static class Approval
{
    /// <returns>The path, without extension.</returns>
    public static string CreateKey(string path)
    {
        ApproverKey.Create(path, passphrase: null);
        return path;
    }

    public static void Sign(string bundle, string keyPath, long? replaces = null)
    {
        var version = BundleFile.Read(bundle).Version;
        using var key = ApproverKey.ReadPrivate(keyPath + ApproverKey.PrivateExtension, passphrase: null);
        BundleSignature.Create(new BundleStatement(BundleTrust.HashOf(bundle), version, replaces ?? version), key)
            .Write(BundleSignature.PathOf(bundle));
    }
}
