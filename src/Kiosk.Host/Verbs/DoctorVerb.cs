using System.CommandLine;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Doctor;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk doctor': what is wrong with this device, and what to do.</summary>
internal static class DoctorVerb
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON with stable names, for who looks after many kiosks." };

    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Play no tone." };

    private static readonly Option<bool> Interactive = new("--interactive")
    {
        Description = "Ask to press each button and whether each lamp is lit; stop the service first.",
    };

    /// <param name="checksOf">The checks of this device; with the tone or without, and with a person who helps or null.</param>
    public static Verb Create(Func<ParseResult, bool, IOperator?, IReadOnlyList<Check>> checksOf)
    {
        var verb = new Verb(
            "doctor",
            "Look at this device: sound (a short tone is played), models, knowledge, clock, disk, temperature, memory, the desk, whether "
            + $"memory can reach a disk, and with your help the buttons and lights. Exit code {ExitCode.PartMissing} when something is ill; a part that is not set up is not.",
            "kiosk doctor",
            "kiosk doctor --interactive",
            "kiosk doctor --quiet --json")
        {
            Json, Quiet, Interactive,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var person = parsed.GetValue(Interactive) ? new TerminalOperator(Console.In, Console.Error) : null;
            var results = await Examination.RunAsync(checksOf(parsed, !parsed.GetValue(Quiet), person), cancellationToken);
            if (parsed.GetValue(Json))
            {
                var kiosk = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config)).Handover.Kiosk;
                Console.WriteLine(DoctorReports.ToJson(kiosk, TimeProvider.System.GetUtcNow(), results));
            }
            else
            {
                DoctorReports.WriteTable(results);
            }

            return results.Any(result => result.Finding.Verdict == Verdict.Ill) ? ExitCode.PartMissing : ExitCode.Done;
        });
        return verb;
    }
}
