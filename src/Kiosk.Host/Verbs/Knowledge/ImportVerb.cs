using System.CommandLine;
using System.Globalization;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Knowledge.Importing;
using Kiosk.Host.CommandLine;
using Kiosk.Storage;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>'kiosk knowledge import': reads approved sources into a bundle and reports on them.</summary>
internal static class ImportVerb
{
    private static readonly Option<string> Format = new("--format")
    {
        Description = "What the sources are: sc (Samenwerkende Catalogi, XML), sdg (SDG or PDC products, JSON), vac (questions and answers, "
            + "CSV or JSON), kiss (KISS products, JSON; notes for staff are kept apart), prices (Open Product prices, JSON), html (saved pages), "
            + "markdown (pages with front matter), csv (question;answer and more columns).",
        Required = true,
    };

    private static readonly Option<string> In = new("--in")
    {
        Description = "A file, or a folder with files of the format at any depth. 'municipality.yaml' and 'synonyms.yaml' beside them are read too.",
        Required = true,
    };

    private static readonly Option<FileInfo> Out = new("--out")
    {
        Description = "The bundle to write. When it exists, the sources are merged into it: the same id replaces, and the version rises.",
        Required = true,
    };

    private static readonly Option<long?> BundleVersion = new("--bundle-version")
    {
        Description = "The version of the bundle; without it, one more than that of the existing bundle.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the report as JSON." };

    /// <param name="time">Tells what is stale today.</param>
    public static Command Create(TimeProvider time)
    {
        Format.AcceptOnlyFromAmong([.. Enum.GetNames<ImportFormat>().Select(name => name.ToLowerInvariant())]);
        BundleVersion.Validators.Add(result =>
        {
            // What is no number is refused by the parser.
            if (long.TryParse(result.Tokens.SingleOrDefault()?.Value, CultureInfo.InvariantCulture, out var version) && version < 1)
            {
                result.AddError("--bundle-version must be 1 or more.");
            }
        });
        var import = new Verb(
            "import",
            "Read approved sources into one bundle, and report what was taken, merged and skipped, and what needs a look: stale sources, "
                + "texts above language level B1, fees without a date. A record that can't be read is skipped and named.",
            "kiosk knowledge import --format markdown --in seeds/lindewaard --out lindewaard.bundle",
            "kiosk knowledge import --format sc --in catalogue.xml --out town.bundle",
            "kiosk knowledge import --format html --in saved-pages --out town.bundle --json")
        {
            Format, In, Out, BundleVersion, Json,
        };
        import.SetAction((parsed, cancellationToken) => Task.FromResult(Import(parsed, time, cancellationToken)));
        return import;
    }

    private static int Import(ParseResult parsed, TimeProvider time, CancellationToken cancellationToken)
    {
        var output = parsed.GetRequiredValue(Out).FullName;
        var request = new ImportRequest(
            Enum.Parse<ImportFormat>(parsed.GetRequiredValue(Format), ignoreCase: true),
            parsed.GetRequiredValue(In),
            DateOnly.FromDateTime(time.GetLocalNow().Date))
        {
            Existing = Existing(output),
            Version = parsed.GetValue(BundleVersion),
            Progress = new ImportProgressLine(Console.Error),
        };
        var result = KnowledgeImporter.Import(request, cancellationToken);
        Write(result.Contents, output);
        Console.WriteLine(parsed.GetValue(Json) ? ImportReports.ToJson(result, output) : ImportReports.ToText(result, output));
        return ExitCode.Done;
    }

    // A bundle that is being made is work, not a part of this device: its faults are those of the work.
    private static BundleContents? Existing(string path)
    {
        try
        {
            return File.Exists(path) ? BundleFile.ReadContents(path) : null;
        }
        catch (BundleException exception)
        {
            throw new WorkFailedException($"{exception.Message} To start anew, name another --out or remove the file.", exception);
        }
    }

    private static void Write(BundleContents contents, string path)
    {
        try
        {
            BundleFile.Write(contents, path);
        }
        catch (BundleException exception)
        {
            throw new WorkFailedException(exception.Message, exception);
        }
    }
}
