using Kiosk.Engines.Models;
using Kiosk.Host.Models;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>Whether the models that are needed are there, and every installed file has the hash of the manifest.</summary>
/// <param name="needed">The roles that this kiosk needs a model for.</param>
internal sealed class ModelsCheck(ModelStore store, IReadOnlyList<ModelRole> needed) : Check("models")
{
    public override async Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var role in needed)
        {
            if (store.InUse(role) is not { } entry)
            {
                return Finding.Ill($"none is in use as {role}", "'kiosk models install NAME' gets one, 'kiosk models use NAME' chooses it.");
            }

            if (!entry.Files.All(file => File.Exists(store.PathOf(file))))
            {
                return Finding.Ill($"{entry.Name} is not installed", $"Run 'kiosk models install {entry.Name}'.");
            }
        }

        var files = await store.VerifyAsync(cancellationToken);
        return files.FirstOrDefault(file => file.Result is Models.CheckResult.Wrong or Models.CheckResult.Missing) is { } wrong
            ? Finding.Ill($"{wrong.File} {wrong.Said}", $"Run 'kiosk models install {wrong.Model}'.")
            : Finding.Well($"{files.Count} files, every hash is right") with { Figures = new Dictionary<string, double> { ["files"] = files.Count } };
    }
}
