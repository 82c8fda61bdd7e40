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

    /// <param name="checksOf">The checks of this device; with the tone or without.</param>
    public static Verb Create(Func<ParseResult, bool, IReadOnlyList<Check>> checksOf)
    {
        var verb = new Verb(
            "doctor",
            "Look at this device: sound (a short tone is played), models, knowledge, clock, disk, temperature, memory, and whether memory "
            + $"can reach a disk. Exit code {ExitCode.PartMissing} when something is ill; a part that is not set up is not.",
            "kiosk doctor",
            "kiosk doctor --quiet --json")
        {
            Json, Quiet,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var results = await Examination.RunAsync(checksOf(parsed, !parsed.GetValue(Quiet)), cancellationToken);
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
