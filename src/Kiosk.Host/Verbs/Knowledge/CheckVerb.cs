using System.CommandLine;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;
using Kiosk.Storage;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>'kiosk knowledge check': whether this kiosk would speak from a bundle.</summary>
internal static class CheckVerb
{
    private static readonly Argument<FileInfo?> Bundle = new("BUNDLE")
    {
        Description = "The bundle file. Without it: the one in use.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Verb Create()
    {
        var verb = new Verb(
            "check",
            $"Check a bundle: the file, its signature, its version. Exit code {ExitCode.PartMissing} when the service would refuse it.",
            "kiosk knowledge check",
            "kiosk knowledge check lindewaard.bundle")
        {
            Bundle,
        };
        verb.SetAction(parsed =>
        {
            var path = parsed.GetValue(Bundle)?.FullName ?? KioskPaths.From(parsed).Knowledge;
            var bundle = BundleFile.Read(path);
            Console.WriteLine($"{path}: {bundle.Sources.Count} sources with {bundle.Passages.Count} passages of {bundle.Municipality.Name}.");
            var approved = KnowledgeParts.Installed(parsed).Check(path);
            Console.WriteLine($"Accepted: {approved.Describe()}.");
        });
        return verb;
    }
}
