using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kiosk.Core.Knowledge.Comparing;
using Kiosk.Host.CommandLine;
using Kiosk.Storage;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>'kiosk knowledge diff': what an approver is asked to approve.</summary>
internal static class DiffVerb
{
    private static readonly Argument<FileInfo> Before = new("OLD") { Description = "The bundle in use." };

    private static readonly Argument<FileInfo> After = new("NEW") { Description = "The bundle to approve." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON." };

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Dutch letters stay readable; the output goes to a file or a screen, not into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Verb Create()
    {
        var verb = new Verb(
            "diff",
            "Show what a new bundle changes, source by source and sentence by sentence: '-' goes, '+' comes.",
            "kiosk knowledge diff /var/lib/kiosk/knowledge/knowledge.bundle lindewaard.bundle")
        {
            Before, After, Json,
        };
        verb.SetAction(parsed =>
        {
            var (before, after) = (BundleFile.Read(parsed.GetRequiredValue(Before).FullName), BundleFile.Read(parsed.GetRequiredValue(After).FullName));
            var diff = BundleDiff.Between(before, after);
            if (parsed.GetValue(Json))
            {
                Console.WriteLine(JsonSerializer.Serialize(diff, JsonOptions));
                return;
            }

            Console.WriteLine($"Version {before.Version} -> {after.Version}");
            Print(diff);
        });
        return verb;
    }

    private static void Print(BundleDiff diff)
    {
        PrintFields(diff.Settings);
        foreach (var source in diff.Sources)
        {
            Console.WriteLine($"\n{Sign(source.Change)} {source.Id}: {source.Title}");
            PrintFields(source.Fields);
            foreach (var line in source.Text)
            {
                Console.WriteLine($"    {Sign(line.Change)} {line.Text}");
            }
        }

        int Count(Change change) => diff.Sources.Count(source => source.Change == change);
        Console.WriteLine(diff.IsEmpty
            ? "Nothing changes for citizens."
            : $"\n{Count(Change.Added)} sources come, {Count(Change.Removed)} go, {Count(Change.Kept)} change.");
    }

    private static void PrintFields(IEnumerable<FieldChange> fields)
    {
        foreach (var field in fields)
        {
            Console.WriteLine($"    - {field.Field}: {field.Before}\n    + {field.Field}: {field.After}");
        }
    }

    private static char Sign(Change change) => change switch
    {
        Change.Added => '+',
        Change.Removed => '-',
        _ => ' ',
    };
}
