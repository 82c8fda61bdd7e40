using Kiosk.Storage;
using Kiosk.Storage.Signing;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>Whether the kiosk may speak from its bundle: signature, version, and how long ago it was installed.</summary>
/// <param name="load">How it is found; a key that can't be read makes it fail.</param>
internal sealed class KnowledgeCheck(Func<InstalledKnowledge> load, int maxDays, TimeProvider clock) : Check("knowledge")
{
    public override Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Judge(load().Load()));
        }
        catch (BundleException refusal)
        {
            return Task.FromResult(Finding.Ill(refusal.Message, "Until then the kiosk answers nothing; 'kiosk knowledge install' takes an approved bundle."));
        }
    }

    private Finding Judge(LoadedKnowledge loaded)
    {
        var days = (int)(clock.GetUtcNow() - File.GetLastWriteTimeUtc(loaded.Approval.Path)).TotalDays;
        var said = $"{loaded.Approval.Describe()}, {loaded.Bundle.Sources.Count} sources, {loaded.Withdrawn} withdrawn, installed {days} days ago";
        var finding = days > maxDays
            ? Finding.Ill(said, $"Have the sources looked through and install a new bundle; Doctor:MaxKnowledgeDays is {maxDays}.")
            : Finding.Well(said);
        return finding with
        {
            Figures = new Dictionary<string, double>
            {
                ["version"] = loaded.Bundle.Version,
                ["sources"] = loaded.Bundle.Sources.Count,
                ["withdrawn"] = loaded.Withdrawn,
                ["ageDays"] = days,
            },
        };
    }
}
