using System.CommandLine;
using Kiosk.Core.Knowledge.Importing;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Verbs.Knowledge;
using Kiosk.Storage;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk knowledge': makes the bundle that the kiosk answers from.</summary>
internal static class KnowledgeVerb
{
    private static readonly Option<string> Format = new("--format")
    {
        Description = "What the sources are: markdown.",
        Required = true,
    };

    private static readonly Option<DirectoryInfo> In = new("--in")
    {
        Description = "The folder with the pages and 'municipality.yaml'.",
        Required = true,
    };

    private static readonly Option<FileInfo> Out = new("--out")
    {
        Description = "The bundle to write.",
        Required = true,
    };

    private static readonly Option<long> BundleVersion = new("--bundle-version")
    {
        Description = "The version of the bundle; it rises with every release.",
        DefaultValueFactory = _ => 1,
    };

    public static Verb Create()
    {
        Format.AcceptOnlyFromAmong("markdown");
        var import = new Verb(
            "import",
            "Read approved sources and write them as one bundle. A page that can't be read is skipped and named.",
            "kiosk knowledge import --format markdown --in seeds/lindewaard --out lindewaard.bundle")
        {
            Format, In, Out, BundleVersion,
        };
        import.SetAction(Import);
        return new Verb("knowledge", "Make, approve, install and look into the knowledge that the kiosk answers from.")
        {
            import, ReadingVerbs.Show(), ReadingVerbs.Search(), DiffVerb.Create(), SigningVerbs.Key(), SigningVerbs.Sign(), CheckVerb.Create(),
            SigningVerbs.Install(), WithdrawVerb.Create(),
        };
    }

    private static int Import(ParseResult parsed)
    {
        var output = parsed.GetRequiredValue(Out).FullName;
        var result = MarkdownImporter.Import(parsed.GetRequiredValue(In).FullName, parsed.GetValue(BundleVersion));
        BundleFile.Write(result.Bundle, output);
        foreach (var skipped in result.Skipped)
        {
            Console.Error.WriteLine($"kiosk: skipped {skipped.Name}: {skipped.Reason}");
        }

        Console.WriteLine(
            $"{result.Bundle.Sources.Count} sources with {result.Bundle.Passages.Count} passages written to {output}; {result.Skipped.Count} skipped.");
        return ExitCode.Done;
    }
}
