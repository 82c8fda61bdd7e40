using System.CommandLine;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;
using Kiosk.Storage;
using Kiosk.Storage.Signing;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>'kiosk knowledge withdraw': takes a source out at once.</summary>
internal static class WithdrawVerb
{
    private static readonly Argument<string?> Source = new("SOURCE")
    {
        Description = "Id of the source. Without it: lists what is withdrawn.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Undo = new("--undo") { Description = "Let the source speak again." };

    public static Verb Create()
    {
        var verb = new Verb(
            "withdraw",
            "Take a source out on this kiosk, at once and until a newer bundle settles it: a kiosk that runs stops using it within "
            + "seconds.",
            "kiosk knowledge withdraw paspoort",
            "kiosk knowledge withdraw paspoort --undo",
            "kiosk knowledge withdraw")
        {
            Source, Undo,
        };
        verb.SetAction(Withdraw);
        return verb;
    }

    private static int Withdraw(ParseResult parsed)
    {
        var withdrawals = KnowledgeParts.Installed(parsed).Withdrawals;
        if (parsed.GetValue(Source) is not { } id)
        {
            foreach (var one in withdrawals.Read())
            {
                Console.WriteLine($"{one.Source} (bundle version {one.BundleVersion})");
            }

            return ExitCode.Done;
        }

        var bundle = BundleFile.Read(KioskPaths.From(parsed).Knowledge);
        var source = KnowledgeParts.SourceIn(bundle, id);
        if (parsed.GetValue(Undo))
        {
            withdrawals.Remove(source.Id);
            Console.WriteLine($"'{source.Title}' speaks again.");
        }
        else
        {
            withdrawals.Add(new Withdrawal(source.Id, bundle.Version));
            Console.WriteLine($"'{source.Title}' is withdrawn until a bundle with a version above {bundle.Version} is installed. "
                + $"Undo: kiosk knowledge withdraw {source.Id} --undo");
        }

        return ExitCode.Done;
    }
}
