using System.CommandLine;
using Kiosk.Core.Knowledge;
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

    /// <param name="time">Tells what is stale today.</param>
    public static Verb Create(TimeProvider time)
    {
        var verb = new Verb(
            "check",
            $"Check a bundle: the file, its signature, its version, and what needs a look: stale sources, texts above language level B1, fees "
            + $"without a date. Exit code {ExitCode.PartMissing} when the service would refuse it.",
            "kiosk knowledge check",
            "kiosk knowledge check lindewaard.bundle")
        {
            Bundle,
        };
        verb.SetAction(parsed =>
        {
            var path = parsed.GetValue(Bundle)?.FullName ?? KioskPaths.From(parsed).Knowledge;
            var bundle = BundleFile.Read(path);
            var findings = KnowledgeFindings.Of(bundle, DateOnly.FromDateTime(time.GetLocalNow().Date));
            Console.WriteLine(ReportPart.Join(
            [
                $"{path}: {bundle.Sources.Count} sources with {bundle.Passages.Count} passages of {bundle.Municipality.Name}.",
                .. FindingsReport.Parts(findings),
            ]));
            var approved = KnowledgeParts.Installed(parsed).Check(path);
            Console.WriteLine($"\nAccepted: {approved.Describe()}.");
        });
        return verb;
    }
}
