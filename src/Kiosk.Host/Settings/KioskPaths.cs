using System.CommandLine;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Settings;

/// <summary>Where the kiosk finds its engines, models and knowledge: as told, else where the device image puts them.</summary>
internal sealed record KioskPaths(string Natives, string Models, string Knowledge, string Samples, string QuestionSets)
{
    public static KioskPaths From(ParseResult parsed) => new(
        Environment.GetEnvironmentVariable("KIOSK_NATIVES") ?? "/usr/lib/kiosk/natives",
        parsed.GetValue(GlobalOptions.Models)?.FullName ?? Environment.GetEnvironmentVariable("KIOSK_MODELS") ?? "/var/lib/kiosk/models",
        parsed.GetValue(GlobalOptions.Knowledge)?.FullName ?? Environment.GetEnvironmentVariable("KIOSK_KNOWLEDGE") ?? "/var/lib/kiosk/knowledge/knowledge.bundle",
        Seeds("questions"),
        Seeds("eval"));

    /// <summary>Where this kiosk keeps its handovers.</summary>
    public string Handovers(KioskSettings settings) =>
        settings.Desk.Folder is { Length: > 0 } folder ? folder
            : Path.Combine(settings.Knowledge.State is { Length: > 0 } state ? state : Path.GetDirectoryName(Path.GetFullPath(Knowledge))!, "handovers");

    private static string Seeds(string folder) =>
        Path.Combine(Environment.GetEnvironmentVariable("KIOSK_HOME") ?? "/usr/share/kiosk", "seeds", folder);
}
