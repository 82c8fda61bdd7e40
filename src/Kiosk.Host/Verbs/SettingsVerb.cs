using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kiosk.Host.Appliance;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk settings': looks at a settings file on any computer, before a kiosk starts with it.</summary>
internal static class SettingsVerb
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create() => new("settings", "Check a settings file, print what one may hold, or apply the settings of a device.")
    {
        CreateCheck(), CreateSchema(), CreateApply(),
    };

    private static Verb CreateCheck()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A settings file: 'kiosk.json' as for --config, or 'kiosk.yaml' of a device." };
        var verb = new Verb(
            "check",
            "Name everything that is wrong in a settings file. The exit code is 1 when something is.",
            "kiosk settings check kiosk.json",
            "kiosk settings check kiosk.yaml")
        {
            file,
        };
        verb.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(file);
            var problems = IsOfDevice(given) ? DeviceSettings.Check(given) : KioskSettings.Check(given);
            foreach (var problem in problems)
            {
                Console.WriteLine(problem);
            }

            if (problems.Count > 0)
            {
                throw new WorkFailedException($"{given} is refused: {problems.Count} of its settings are wrong.");
            }

            Console.WriteLine($"{given} is right.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static bool IsOfDevice(FileInfo file) => file.Extension is ".yaml" or ".yml";

    private static Verb CreateSchema()
    {
        var device = new Option<bool>("--device") { Description = "The schema of 'kiosk.yaml', the settings of a device." };
        var verb = new Verb(
            "schema",
            "Print a JSON Schema of the settings: every key with what it does, its default and what is allowed. An editor uses it.",
            "kiosk settings schema > kiosk.schema.json",
            "kiosk settings schema --device > kiosk.yaml.schema.json")
        {
            device,
        };
        verb.SetAction(parsed =>
        {
            var schema = parsed.GetValue(device) ? SettingsSchema.CreateForDevice() : SettingsSchema.Create();
            Console.WriteLine(schema.ToJsonString(Readable));
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb CreateApply()
    {
        var partition = new Argument<DirectoryInfo>("PARTITION") { Description = "The folder of the settings partition, with 'kiosk.yaml'." };
        var data = new Option<DirectoryInfo>("--data") { Description = "The data partition, for the last good settings and for secrets.", Required = true };
        var board = new Option<FileInfo>("--board") { Description = "Settings that come with the board (JSON).", Required = true };
        var run = new Option<DirectoryInfo>("--out") { Description = "Where the programs of the device look: /run.", Required = true };
        var verb = new Verb(
            "apply",
            "On a device, at its start: take over the settings of the settings partition, or the last good ones when they are wrong.",
            "kiosk settings apply /config --data /var/lib/kiosk --board /usr/lib/kiosk/board.json --out /run")
        {
            partition, data, board, run,
        };
        verb.SetAction(parsed =>
        {
            var outcome = new SettingsApplication(
                parsed.GetRequiredValue(partition), parsed.GetRequiredValue(data), KioskSettings.Values(parsed.GetRequiredValue(board)), parsed.GetRequiredValue(run)).Apply();
            foreach (var problem in outcome.Problems)
            {
                Console.WriteLine(problem);
            }

            return outcome.State == SettingsState.Applied ? ExitCode.Done : throw new WorkFailedException(outcome.Said);
        });
        return verb;
    }
}
