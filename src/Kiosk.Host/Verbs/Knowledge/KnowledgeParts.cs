using System.CommandLine;
using Kiosk.Core.Knowledge;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;
using Kiosk.Storage.Signing;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>What the verbs below 'kiosk knowledge' have in common.</summary>
internal static class KnowledgeParts
{
    public static InstalledKnowledge Installed(ParseResult parsed)
    {
        var settings = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config)).Knowledge;
        return new InstalledKnowledge(KioskPaths.From(parsed).Knowledge, settings.State, BundleTrust.Load(settings.Keys, settings.DemonstrationKey));
    }

    /// <exception cref="WorkFailedException">The bundle has no such source; the message names those that look like it.</exception>
    public static Source SourceIn(KnowledgeBundle bundle, string id)
    {
        if (bundle.Sources.FirstOrDefault(source => source.Id == id) is { } found)
        {
            return found;
        }

        var near = bundle.Sources.Select(source => source.Id).Where(known => known.Contains(id, StringComparison.OrdinalIgnoreCase)).Take(5).ToList();
        throw new WorkFailedException($"there is no source '{id}' in the bundle; "
            + (near.Count > 0 ? $"there is {string.Join(", ", near)}." : "'kiosk knowledge show' lists them."));
    }
}
