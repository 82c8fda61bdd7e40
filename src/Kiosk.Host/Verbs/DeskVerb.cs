using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Kiosk.Desk.Enrolment;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Running;
using Kiosk.Host.Settings;
using Spectre.Console;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk desk': the desk as a server of its own, and what its IT staff do with it.</summary>
internal static class DeskVerb
{
    private const int MaxName = 40;
    private const int TableWidth = 100;

    private static readonly JsonSerializerOptions JsonForm = new(JsonSerializerOptions.Web) { WriteIndented = true };

    private static readonly Argument<string> KioskName = new("KIOSK") { Description = "What the kiosk is called: its setting Handover:Kiosk." };

    private static readonly Option<int> Hours = new("--hours") { Description = "How long the code is good for.", DefaultValueFactory = _ => 24 };

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description = "The kiosk takes the place of one of the same name, whose certificates are revoked when it comes.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON." };

    /// <param name="run">Runs the server.</param>
    public static Verb Create(Func<ParseResult, CancellationToken, Task> run)
    {
        KioskName.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && (string.IsNullOrWhiteSpace(name) || name.Length > MaxName))
            {
                result.AddError($"KIOSK must have 1 to {MaxName} characters.");
            }
        });
        Hours.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !(int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= 168))
            {
                result.AddError($"--hours is '{given.Value}'; it must be a number from 1 to 168.");
            }
        });
        var verb = new Verb(
            "desk",
            "Run the clerks' desk as a server, for a town with many kiosks. Kiosks and clerks reach it by HTTPS, each at a port of "
            + "their own; the settings DeskServer say where, and which database it uses. Ctrl-C or a stop signal ends it cleanly.",
            "kiosk desk --config desk.json",
            "kiosk desk enrol hal-1 --config desk.json",
            "kiosk desk kiosks --config desk.json",
            "kiosk desk revoke hal-1 --config desk.json",
            "kiosk desk backup /mnt/backup/desk.db --config desk.json")
        {
            Enrol(), Kiosks(), Revoke(), DeskBackupVerbs.Backup(), DeskBackupVerbs.Restore(),
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await run(parsed, cancellationToken);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Enrol()
    {
        var verb = new Verb(
            "enrol",
            "Print a one-time code with which a kiosk gets its certificate. The desk may be running meanwhile.",
            "kiosk desk enrol hal-1 --config desk.json",
            "kiosk desk enrol hal-1 --replace --hours 2 --config desk.json")
        {
            KioskName, Hours, Replace,
        };
        verb.SetAction((parsed, cancellationToken) => WithRegistryAsync(parsed, async registry =>
        {
            var kiosk = parsed.GetRequiredValue(KioskName);
            using var authority = await registry.OpenAuthorityAsync(cancellationToken);
            var code = EnrolmentCode.Create(authority.Certificate);
            var hours = parsed.GetValue(Hours);
            if (!await registry.ExpectAsync(kiosk, code, TimeSpan.FromHours(hours), parsed.GetValue(Replace), cancellationToken))
            {
                throw new WorkFailedException($"there is a kiosk '{kiosk}' already: choose another name, or give --replace when this one takes its place.");
            }

            Console.WriteLine(code.Reveal());
            Console.Error.WriteLine($"kiosk: good for {hours} hours and one kiosk. On {kiosk}: 'kiosk enrol CODE', or its setting Desk:EnrolmentCode.");
        }, cancellationToken));
        return verb;
    }

    private static Verb Kiosks()
    {
        var verb = new Verb("kiosks", "List the kiosks with until when their certificates last.", "kiosk desk kiosks --config desk.json", "kiosk desk kiosks --json") { Json };
        verb.SetAction((parsed, cancellationToken) => WithRegistryAsync(parsed, async registry =>
        {
            var newest = (await registry.ListAsync(cancellationToken)).DistinctBy(certificate => certificate.Kiosk).ToList();
            if (parsed.GetValue(Json))
            {
                Console.WriteLine(JsonSerializer.Serialize(newest, JsonForm));
            }
            else
            {
                TableConsole.Create(TableWidth).Write(Table(newest, TimeProvider.System.GetUtcNow()));
            }
        }, cancellationToken));
        return verb;
    }

    private static Verb Revoke()
    {
        var verb = new Verb(
            "revoke",
            "Take back the certificates of a kiosk that was stolen or taken away. A desk that runs refuses it within seconds.",
            "kiosk desk revoke hal-1 --config desk.json")
        {
            KioskName,
        };
        verb.SetAction((parsed, cancellationToken) => WithRegistryAsync(parsed, async registry =>
        {
            var kiosk = parsed.GetRequiredValue(KioskName);
            if (await registry.RevokeAsync(kiosk, cancellationToken) == 0)
            {
                throw new WorkFailedException($"there is no kiosk '{kiosk}' with a certificate that is valid: 'kiosk desk kiosks' lists them.");
            }

            Console.WriteLine($"{kiosk} is refused from now on.");
        }, cancellationToken));
        return verb;
    }

    private static Table Table(IReadOnlyList<KioskCertificate> newest, DateTimeOffset now)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("Kiosk").AddColumn("Valid until").AddColumn("State");
        foreach (var certificate in newest)
        {
            table.AddRow(
                new Text(certificate.Kiosk), new Text($"{certificate.ExpiresAt:yyyy-MM-dd}"),
                new Text(certificate.RevokedAt is not null ? "revoked" : certificate.ExpiresAt < now ? "expired"
                    : CertificateWatch.Ending([certificate], now).Any() ? "ends soon" : "valid"));
        }

        return table;
    }

    private static async Task<int> WithRegistryAsync(ParseResult parsed, Func<KioskRegistry, Task> work, CancellationToken cancellationToken)
    {
        var settings = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config));
        await using var store = await DeskDatabase.OpenAsync(settings.DeskServer.Database, TimeProvider.System, cancellationToken);
        await work(new KioskRegistry(store, TimeProvider.System));
        return ExitCode.Done;
    }
}
