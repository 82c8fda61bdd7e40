using System.CommandLine;
using System.CommandLine.Parsing;
using Kiosk.Engines.Models;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Models;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk models': which models this device has, whether they are right, and which ones it uses.</summary>
internal static class ModelsVerb
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON." };

    private static readonly Argument<string> Name = new("NAME") { Description = "A model, as 'kiosk models list' names it." };

    private static readonly Argument<string?> OptionalName = new("NAME")
    {
        Description = Name.Description,
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> From = new("--from")
    {
        Description = "Where to take it from: an https address, a file, or a folder such as a USB stick, in which (and one level "
            + "below) its files are looked for by name. Without it: the address in the manifest.",
    };

    private static readonly Option<string[]> Sha256 = new("--sha256")
    {
        Description = "The hash that the model's file must have, or FILE=HASH for one of several files. Needed where the manifest has none.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> Previous = new("--previous") { Description = "Go back to the choice before the last one." };

    /// <param name="download">What fetches from a server.</param>
    public static Command Create(Func<Download> download) => new Verb(
        "models",
        "The models of this device: recogniser, voices, voice activity and language model.",
        "kiosk models list",
        "kiosk models install whisper-small",
        "kiosk models install whisper-small --from /media/usb",
        "kiosk models use whisper-small",
        "kiosk models use --previous",
        "kiosk models verify")
    {
        List(), Verify(), Install(download), Use(),
    };

    private static Verb List()
    {
        var verb = new Verb("list", "List every model with its size, languages and licence, what is installed and what is used.", "kiosk models list", "kiosk models list --json")
        {
            Json,
        };
        verb.SetAction(parsed =>
        {
            var models = Store(parsed).List();
            Console.WriteLine(parsed.GetValue(Json) ? ModelReports.ToJson(models) : ModelReports.Table(models));
        });
        return verb;
    }

    private static Verb Verify()
    {
        var verb = new Verb(
            "verify",
            $"Compare the hash of every installed file with the manifest. Exit code {ExitCode.PartMissing} when one is wrong or missing.",
            "kiosk models verify",
            "kiosk models verify --json")
        {
            Json,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var checks = await Store(parsed).VerifyAsync(cancellationToken);
            Console.WriteLine(parsed.GetValue(Json) ? ModelReports.ToJson(checks) : ModelReports.Table(checks));
            return checks.All(check => check.Result == CheckResult.Right) ? ExitCode.Done : ExitCode.PartMissing;
        });
        return verb;
    }

    private static Verb Install(Func<Download> download)
    {
        var verb = new Verb(
            "install",
            "Fetch a model, check its hash and put it in its place. A broken download goes on where it ended when the command is run again.",
            "kiosk models install whisper-small",
            "kiosk models install piper-nl-mls --from /media/usb",
            "kiosk models install eurollm-1.7b --sha256 HASH")
        {
            Name, From, Sha256,
        };
        Sha256.Validators.Add(RefuseMalformedHashes);
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var store = Store(parsed);
            var entry = store.Get(parsed.GetRequiredValue(Name));
            var tools = new InstallTools(download(), FreeBytes, Progress);
            await new ModelInstaller(store, tools).InstallAsync(
                entry, ModelSource.Of(entry, parsed.GetValue(From)), Hashes(entry, parsed.GetValue(Sha256)!), cancellationToken);
            Console.WriteLine($"{entry.Name} is installed. 'kiosk models use {entry.Name}' lets the kiosk use it.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Use()
    {
        var verb = new Verb(
            "use",
            "Choose the model for its role; it is used from the next start of the service on.",
            "kiosk models use whisper-small",
            "kiosk models use --previous")
        {
            OptionalName, Previous,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(OptionalName) is null != result.GetValue(Previous))
            {
                result.AddError("Give the name of a model or --previous, one of the two.");
            }
        });
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var store = Store(parsed);
            var entry = parsed.GetValue(OptionalName) is { } name ? store.Get(name) : store.UsePrevious();
            if (!parsed.GetValue(Previous))
            {
                await store.UseAsync(entry!, cancellationToken);
            }

            Console.WriteLine($"In use: {entry?.Name ?? "none"}. Restart the service to take it up.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static ModelStore Store(ParseResult parsed) =>
        new(KioskPaths.From(parsed).Models, ModelManifest.Read(ModelStore.ManifestPath));

    private static void RefuseMalformedHashes(OptionResult result)
    {
        foreach (var given in result.Tokens.Select(token => token.Value))
        {
            var hash = given[(given.IndexOf('=', StringComparison.Ordinal) + 1)..];
            if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigit))
            {
                result.AddError($"--sha256 '{given}': 64 hexadecimal digits were expected, or FILE=HASH.");
            }
        }
    }

    private static Dictionary<string, string> Hashes(ModelEntry entry, string[] given) => given
        .Select(item => item.Split('=', 2))
        .ToDictionary(item => item.Length == 2 ? item[0] : entry.File, item => item[^1].ToLowerInvariant());

    private static long FreeBytes(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    private static ProgressLine Progress(string file) => new(file, Console.Error, !Console.IsErrorRedirected);
}
