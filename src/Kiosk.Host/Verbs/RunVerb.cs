using System.CommandLine;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk run': the service.</summary>
internal static class RunVerb
{
    public static Verb Create(Func<ParseResult, CancellationToken, Task> run)
    {
        var verb = new Verb(
            "run",
            "Run the service: microphone, loudspeaker, and the panel page in a browser on this device. What is missing is "
            + "said at the start, and the service runs with what there is. Ctrl-C or a stop signal ends it cleanly.",
            "kiosk run",
            "kiosk run --config kiosk.json");
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await run(parsed, cancellationToken);
            return ExitCode.Done;
        });
        return verb;
    }
}
