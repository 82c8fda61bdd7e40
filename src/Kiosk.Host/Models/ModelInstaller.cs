using Kiosk.Engines.Models;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Models;

/// <param name="Download">Fetches what comes from a server.</param>
/// <param name="FreeBytes">Room on the disk of a folder.</param>
/// <param name="Progress">Told of a file by name, and how far it is.</param>
internal sealed record InstallTools(
    Download Download, Func<string, long> FreeBytes, Func<string, IProgress<DownloadProgress>> Progress);

/// <summary>
/// Puts the files of a model in the models folder. Every file is hashed on its way in, and none takes its place before
/// all of them are right: a failed install leaves the old model as it was.
/// </summary>
internal sealed class ModelInstaller(ModelStore store, InstallTools tools)
{
    /// <summary>Stays free, so that the device can still write its logs and handovers.</summary>
    private const long ReservedBytes = 64 << 20;

    /// <param name="hashes">Hashes by file name that the manifest lacks, as the municipality found and checked them.</param>
    /// <exception cref="WorkFailedException">A file can't be had, is another than expected, or nobody knows its hash.</exception>
    public async Task InstallAsync(
        ModelEntry entry, ModelSource source, IReadOnlyDictionary<string, string> hashes, CancellationToken cancellationToken)
    {
        var expected = entry.Files.ToDictionary(file => file.File, file => Expected(file, hashes));
        RefuseUnknown(entry, hashes);
        var parts = new List<(ModelFile File, PartFile Part)>();
        try
        {
            foreach (var file in entry.Files)
            {
                var part = await PartFile.OpenAsync(store.PathOf(file), cancellationToken);
                parts.Add((file, part));
                await FillAsync(file, part, source, cancellationToken);
                RefuseWrong(file, part, expected[file.File]);
            }

            RefuseUnchecked(entry, [.. parts.Where(item => expected[item.File.File] is null)]);
            parts.ForEach(item => item.Part.Complete());
            store.RecordVerified(parts.Select(item => (item.File, item.Part.Hash())));
        }
        finally
        {
            parts.ForEach(item => item.Part.Dispose());
        }
    }

    private async Task FillAsync(ModelFile file, PartFile part, ModelSource source, CancellationToken cancellationToken)
    {
        var progress = tools.Progress(file.File);
        if (source.UrlOf(file) is { } url)
        {
            await tools.Download.RunAsync(url, part, file.Bytes, Reserve, progress, cancellationToken);
            return;
        }

        await using var found = source.Open(file);
        part.StartOver(null);
        Reserve(found.Length);
        var buffer = new byte[1 << 17];
        for (int read; (read = await found.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            await part.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            progress.Report(new DownloadProgress(part.Length, found.Length));
        }
    }

    private void Reserve(long bytes)
    {
        var free = tools.FreeBytes(store.Folder) - ReservedBytes;
        if (bytes > free)
        {
            throw new WorkFailedException(
                $"{store.Folder} has room for {ByteSize.Said(Math.Max(0, free))} and needs {ByteSize.Said(bytes)}. Make room and run the same command again.");
        }
    }

    private static string? Expected(ModelFile file, IReadOnlyDictionary<string, string> hashes)
    {
        var given = hashes.GetValueOrDefault(file.File);
        return given is null || file.Sha256 is null || given == file.Sha256
            ? given ?? file.Sha256
            : throw new WorkFailedException($"The manifest says that {file.File} has the hash {file.Sha256}; --sha256 says {given}.");
    }

    private static void RefuseUnknown(ModelEntry entry, IReadOnlyDictionary<string, string> hashes)
    {
        var other = hashes.Keys.FirstOrDefault(name => entry.Files.All(file => file.File != name));
        if (other is not null)
        {
            throw new WorkFailedException($"{entry.Name} has no file {other}; it has {string.Join(" and ", entry.Files.Select(file => file.File))}.");
        }
    }

    private static void RefuseWrong(ModelFile file, PartFile part, string? expected)
    {
        var found = part.Hash();
        if (expected is not null && found != expected)
        {
            part.Discard();
            throw new WorkFailedException($"{file.File} is not the right file: its hash is {found} and must be {expected}. Nothing was installed.");
        }
    }

    private static void RefuseUnchecked(ModelEntry entry, IReadOnlyList<(ModelFile File, PartFile Part)> unknown)
    {
        if (unknown.Count > 0)
        {
            var options = string.Join(' ', unknown.Select(item => $"--sha256 {item.File.File}={item.Part.Hash()}"));
            throw new WorkFailedException(
                $"No hash is on record for {entry.Name}, so it was not installed. Compare what came in with what its maker publishes; when it is the same, run the command again with {options}");
        }
    }
}
