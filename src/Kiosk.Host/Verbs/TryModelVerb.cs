using System.CommandLine;
using Kiosk.Engines.Models;
using Kiosk.Engines.Natives;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk try-model', hidden: what the child process does that tries an unknown model file.</summary>
internal static class TryModelVerb
{
    private static readonly Option<ModelRole> Role = new("--role") { Required = true };
    private static readonly Option<FileInfo> Model = new("--file") { Required = true };

    public static Verb Create()
    {
        var verb = new Verb(ChildProcessTrial.Verb, "Load a model file and run it once.") { Role, Model };
        verb.Hidden = true;
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var natives = new NativeLibraries(KioskPaths.From(parsed).Natives);
            await ModelTrial.RunAsync(parsed.GetValue(Role), parsed.GetRequiredValue(Model).FullName, natives, cancellationToken);
            return ExitCode.Done;
        });
        return verb;
    }
}
