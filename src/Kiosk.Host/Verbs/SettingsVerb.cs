using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk settings': looks at a settings file on any computer, before a kiosk starts with it.</summary>
internal static class SettingsVerb
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create() => new("settings", "Check a settings file, or print what one may hold.")
    {
        CreateCheck(), CreateSchema(),
    };

    private static Verb CreateCheck()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A settings file, as for --config." };
        var verb = new Verb(
            "check",
            "Name everything that is wrong in a settings file. The exit code is 1 when something is.",
            "kiosk settings check kiosk.json")
        {
            file,
        };
        verb.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(file);
            var problems = KioskSettings.Check(given);
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

    private static Verb CreateSchema()
    {
        var verb = new Verb(
            "schema",
            "Print a JSON Schema of the settings: every key with what it does, its default and what is allowed. An editor uses it.",
            "kiosk settings schema > kiosk.schema.json");
        verb.SetAction(_ =>
        {
            Console.WriteLine(SettingsSchema.Create().ToJsonString(Readable));
            return ExitCode.Done;
        });
        return verb;
    }
}
