using System.Security.Cryptography;
using Kiosk.Engines.Models;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Models;

/// <summary>The models folder of this device, seen through the manifest.</summary>
internal sealed class ModelStore(string folder, ModelManifest manifest)
{
    public string Folder => folder;

    public ModelManifest Manifest => manifest;

    /// <summary>The manifest that lies beside the program.</summary>
    public static string ManifestPath => Path.Combine(AppContext.BaseDirectory, "models", "manifest.json");

    public string PathOf(ModelFile file) => Path.Combine(folder, file.File);

    /// <exception cref="WorkFailedException">The manifest does not name it.</exception>
    public ModelEntry Get(string name) => manifest.Find(name)
        ?? throw new WorkFailedException($"There is no model '{name}'. 'kiosk models list' names them all.");

    /// <summary>The model that a role uses: the one chosen, else the shipped one; null when there is neither.</summary>
    public ModelEntry? InUse(ModelRole role) => InUse(role, ModelRecords.Read(folder));

    /// <summary>What can be said of a model without reading its files.</summary>
    public IReadOnlyList<ModelStatus> List()
    {
        var records = ModelRecords.Read(folder);
        return [.. manifest.Entries.Select(entry =>
            new ModelStatus(entry, StateOf(entry, records), InUse(entry.Role, records)?.Name == entry.Name))];
    }

    /// <summary>Reads every file of the installed models and compares its hash.</summary>
    public async Task<IReadOnlyList<FileCheck>> VerifyAsync(CancellationToken cancellationToken)
    {
        var checks = new List<FileCheck>();
        foreach (var entry in manifest.Entries.Where(entry => entry.Files.Any(file => File.Exists(PathOf(file)))))
        {
            checks.AddRange(await VerifyAsync(entry, cancellationToken));
        }

        return checks;
    }

    /// <summary>Lets the role of a model use it from the next start on.</summary>
    /// <exception cref="WorkFailedException">It is not installed whole, or its hash is wrong or unknown.</exception>
    public async Task UseAsync(ModelEntry entry, CancellationToken cancellationToken)
    {
        var wrong = (await VerifyAsync(entry, cancellationToken)).FirstOrDefault(check => check.Result != CheckResult.Right);
        if (wrong is not null)
        {
            throw new WorkFailedException(
                $"{entry.Name} can't be used: {wrong.File} {wrong.Said}. Install it with 'kiosk models install {entry.Name}'.");
        }

        Choose(entry.Role, entry.Name);
    }

    /// <summary>Undoes the last choice; twice is where you were.</summary>
    /// <returns>The model that is used now; null when its role has none.</returns>
    /// <exception cref="WorkFailedException">Nothing was chosen on this device.</exception>
    public ModelEntry? UsePrevious()
    {
        var previous = ModelRecords.Read(folder).Previous
            ?? throw new WorkFailedException("There is no previous choice: 'kiosk models use' was never run on this device.");
        Choose(previous.Role, previous.Model);
        return InUse(previous.Role);
    }

    /// <summary>Remembers that these files have these hashes.</summary>
    public void RecordVerified(IEnumerable<(ModelFile File, string Sha256)> files)
    {
        var records = ModelRecords.Read(folder);
        foreach (var (file, sha256) in files)
        {
            records.Verified[file.File] = VerifiedFile.Of(PathOf(file), sha256);
        }

        records.Write(folder);
    }

    private async Task<List<FileCheck>> VerifyAsync(ModelEntry entry, CancellationToken cancellationToken)
    {
        var records = ModelRecords.Read(folder);
        var checks = new List<FileCheck>();
        foreach (var file in entry.Files)
        {
            var found = File.Exists(PathOf(file)) ? await HashAsync(PathOf(file), cancellationToken) : null;
            checks.Add(new FileCheck(entry.Name, file.File, file.Sha256 ?? records.Verified.GetValueOrDefault(file.File)?.Sha256, found));
        }

        return checks;
    }

    private void Choose(ModelRole role, string? name)
    {
        var records = ModelRecords.Read(folder);
        var replaced = new PreviousChoice(role, records.InUse.GetValueOrDefault(role));
        if (name is null)
        {
            records.InUse.Remove(role);
        }
        else
        {
            records.InUse[role] = name;
        }

        (records with { Previous = replaced }).Write(folder);
    }

    private ModelEntry? InUse(ModelRole role, ModelRecords records) =>
        records.InUse.TryGetValue(role, out var name) && manifest.Find(name) is { } chosen && chosen.Role == role
            ? chosen
            : manifest.Entries.FirstOrDefault(entry => entry.Role == role && entry.IsShipped);

    private ModelState StateOf(ModelEntry entry, ModelRecords records)
    {
        var files = entry.Files.ToArray();
        var present = files.Count(file => File.Exists(PathOf(file)));
        if (present < files.Length)
        {
            return present == 0 ? ModelState.Absent : ModelState.Incomplete;
        }

        return files.All(file => IsVerified(file, records)) ? ModelState.Verified : ModelState.Installed;
    }

    private bool IsVerified(ModelFile file, ModelRecords records) =>
        records.Verified.TryGetValue(file.File, out var verified)
        && (file.Sha256 is null || file.Sha256 == verified.Sha256)
        && verified == VerifiedFile.Of(PathOf(file), verified.Sha256);

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 17, FileOptions.SequentialScan | FileOptions.Asynchronous);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
