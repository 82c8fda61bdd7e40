using System.CommandLine;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;
using Kiosk.Storage;
using Kiosk.Storage.Signing;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>'kiosk knowledge key', 'sign' and 'install': from an approver's hand to the kiosk.</summary>
internal static class SigningVerbs
{
    private const string PassphraseVariable = "KIOSK_KEY_PASSPHRASE";

    private static readonly Argument<string> KeyPath = new("PATH") { Description = "Path and name of the key, without an extension." };

    private static readonly Argument<FileInfo> Bundle = new("BUNDLE") { Description = "The bundle file." };

    private static readonly Option<FileInfo> PrivateKey = new("--key") { Description = "The approver's private key.", Required = true };

    private static readonly Option<long?> Replaces = new("--replaces")
    {
        Description = "The order to go back: this bundle may replace bundles up to this version, though they are newer.",
    };

    public static Verb Key()
    {
        var verb = new Verb(
            "key",
            $"Make the pair of keys of an approver: a private one to sign with (.key; set {PassphraseVariable} to lock it) and a public one "
            + "for the kiosks (.pub). An existing key is never overwritten.",
            "kiosk knowledge key ~/keys/j-de-vries")
        {
            KeyPath,
        };
        verb.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(KeyPath);
            var key = ApproverKey.Create(path, Passphrase);
            Console.WriteLine($"{path}{ApproverKey.PrivateExtension} signs bundles: keep it away from kiosks{(Passphrase is null ? "; it has no passphrase" : "")}.");
            Console.WriteLine($"{path}{ApproverKey.PublicExtension} goes to each kiosk. Fingerprint: {key.Fingerprint}");
        });
        return verb;
    }

    public static Verb Sign()
    {
        var verb = new Verb(
            "sign",
            "Approve a bundle: writes its signature beside it (.sig). Look first at what it changes, with 'kiosk knowledge diff'. "
            + $"A locked key opens with the passphrase in {PassphraseVariable}.",
            "kiosk knowledge sign lindewaard.bundle --key ~/keys/j-de-vries.key",
            "kiosk knowledge sign lindewaard-11.bundle --key ~/keys/j-de-vries.key --replaces 12")
        {
            Bundle, PrivateKey, Replaces,
        };
        verb.SetAction(Sign);
        return verb;
    }

    public static Verb Install()
    {
        var verb = new Verb(
            "install",
            "Put a signed bundle in use on this device. A kiosk that runs takes it over within seconds. The bundle before is kept "
            + "beside it (.previous).",
            "kiosk knowledge install /media/usb/lindewaard.bundle")
        {
            Bundle,
        };
        verb.SetAction(parsed =>
        {
            var approved = KnowledgeParts.Installed(parsed).Install(parsed.GetRequiredValue(Bundle).FullName);
            Console.WriteLine($"{KioskPaths.From(parsed).Knowledge} is now {approved.Describe()}.");
        });
        return verb;
    }

    private static string? Passphrase => Environment.GetEnvironmentVariable(PassphraseVariable);

    private static int Sign(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(Bundle).FullName;
        var version = BundleFile.Read(path).Version;
        var replaces = parsed.GetValue(Replaces) ?? version;
        if (replaces < version)
        {
            throw new WorkFailedException($"--replaces is {replaces}; a bundle of version {version} needs {version} or higher.");
        }

        using var key = ApproverKey.ReadPrivate(parsed.GetRequiredValue(PrivateKey).FullName, Passphrase);
        var statement = new BundleStatement(BundleTrust.HashOf(path), version, replaces);
        BundleSignature.Create(statement, key).Write(BundleSignature.PathOf(path));
        Console.Write($"Signed, in {BundleSignature.PathOf(path)}:\n{statement.Text}");
        return ExitCode.Done;
    }
}
