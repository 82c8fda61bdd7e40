using Kiosk.Core.Speech;
using Kiosk.Engines.Models;

namespace Kiosk.Host.Models;

/// <summary>The model files that are in use, each let in by its hash or after a trial in a child process.</summary>
internal sealed class AdmittedModels(string folder)
{
    private readonly ModelStore store = new(folder, ModelManifest.Read(ModelStore.ManifestPath));

    /// <exception cref="EngineException">No model is in use for the role, or its file is missing or failed its trial.</exception>
    public async Task<string> FileOfAsync(ModelRole role, CancellationToken cancellationToken)
    {
        var entry = store.InUse(role)
            ?? throw new EngineException($"No model is in use as {role}: 'kiosk models list' shows them, 'kiosk models install NAME' gets one.");
        var file = store.PathOf(entry.Files.First());
        if (!File.Exists(file))
        {
            throw new EngineException($"'{file}' is missing: get {entry.Name} with 'kiosk models install {entry.Name}', or name another folder with --models.");
        }

        await new ModelAdmission(KnownHashes(), ChildProcessTrial.OfThisProgram()).AdmitAsync(role, file, cancellationToken);
        return file;
    }

    /// <summary>The models that are in use, by role.</summary>
    public IReadOnlyList<ModelEntry> InUse() => [.. Enum.GetValues<ModelRole>().Select(store.InUse).OfType<ModelEntry>()];

    private HashSet<string> KnownHashes() =>
        [.. store.Manifest.Entries.SelectMany(entry => entry.Files).Select(file => file.Sha256).OfType<string>()];
}
