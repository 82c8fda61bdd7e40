using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kiosk.Core.Knowledge;
using Kiosk.Engines.Models;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Register;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk register': the entry of the Algoritmeregister for the kiosk as it is configured.</summary>
internal static class RegisterVerb
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Verb Create(Func<ParseResult, (KnowledgeBundle Bundle, IReadOnlyList<ModelEntry> Models)> load)
    {
        var verb = new Verb(
            "register",
            "Print the entry of the Dutch Algoritmeregister (publication standard 1.0) for this kiosk, as JSON: its knowledge and its "
            + "models, and what the section Register of the settings says. Let a person read it before it is published.",
            "kiosk register --config kiosk.json > algoritmeregister.json");
        verb.SetAction(parsed =>
        {
            var settings = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config));
            var (bundle, models) = load(parsed);
            Console.WriteLine(JsonSerializer.Serialize(RegisterWriter.Write(bundle, models, settings.Register), Json));
            return ExitCode.Done;
        });
        return verb;
    }
}
