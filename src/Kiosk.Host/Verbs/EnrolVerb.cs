using System.CommandLine;
using Kiosk.Desk.Enrolment;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk enrol': makes this kiosk known to its desk.</summary>
internal static class EnrolVerb
{
    private static readonly Argument<string> Code = new("CODE") { Description = "What 'kiosk desk enrol' printed at the desk." };

    public static Verb Create()
    {
        Code.Validators.Add(result =>
        {
            try
            {
                EnrolmentCode.Parse(result.Tokens is [{ Value: var code }] ? code : "");
            }
            catch (FormatException exception)
            {
                result.AddError($"CODE is refused: {exception.Message}");
            }
        });
        var verb = new Verb(
            "enrol",
            "Make this kiosk known to the desk at the setting Desk:Url. Nothing is sent to a desk that did not make the code. "
            + "From then on the kiosk renews its certificate by itself.",
            "kiosk enrol 7K2QD-... --config kiosk.json")
        {
            Code,
        };
        verb.SetAction(EnrolAsync);
        return verb;
    }

    private static async Task<int> EnrolAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config));
        var address = settings.Desk.AddressFor(settings.Handover.Kiosk, KioskPaths.From(parsed).Handovers(settings))
            ?? throw new SettingsException("Desk:Url is empty: it must be the address of the desk that made the code, such as https://balie.gemeente.example:8443.");
        using var identity = await new KioskEnroller(address.Url, TimeProvider.System).EnrolAsync(
            EnrolmentCode.Parse(parsed.GetRequiredValue(Code)), address.Kiosk, address.Folder, cancellationToken);
        Console.WriteLine($"{identity.Name} is enrolled, until {identity.Certificate.NotAfter:yyyy-MM-dd}. Restart the service if it runs with a certificate from before.");
        return ExitCode.Done;
    }
}
