using Kiosk.Engines.Models;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Models;

/// <summary>
/// Where the files of a model come from: their own addresses, another address, a file, or a folder such as a USB stick,
/// where they are looked for by name in it and in the folders right below it.
/// </summary>
internal sealed class ModelSource
{
    private const int MaxFolders = 1000;

    private readonly Func<ModelFile, Uri?> url;
    private readonly string? folder;
    private readonly string? mainFile;
    private readonly string mainName;

    private ModelSource(ModelEntry entry, Func<ModelFile, Uri?> url, string? folder = null, string? mainFile = null)
    {
        mainName = entry.File;
        this.url = url;
        this.folder = folder;
        this.mainFile = mainFile;
    }

    /// <param name="from">An address, a folder or a file; null for the addresses in the manifest.</param>
    /// <exception cref="WorkFailedException">It is none of these, or not an address that is allowed.</exception>
    public static ModelSource Of(ModelEntry entry, string? from)
    {
        if (from is null)
        {
            return entry.Url is not null
                ? new ModelSource(entry, file => file.Url)
                : throw new WorkFailedException($"{entry.Name} comes with the kiosk and has no address. Give a folder or a file with --from.");
        }

        if (Uri.TryCreate(from, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal))
        {
            return OfAddress(entry, address);
        }

        if (Directory.Exists(from))
        {
            return new ModelSource(entry, _ => null, from);
        }

        return File.Exists(from)
            ? new ModelSource(entry, _ => null, Path.GetDirectoryName(Path.GetFullPath(from)), from)
            : throw new WorkFailedException($"{from} is not a folder, a file or an https address.");
    }

    public Uri? UrlOf(ModelFile file) => url(file);

    /// <exception cref="WorkFailedException">The file is not there.</exception>
    public FileStream Open(ModelFile file) =>
        new(Find(file), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan | FileOptions.Asynchronous);

    private static ModelSource OfAddress(ModelEntry entry, Uri address)
    {
        // Plain http only within this machine: elsewhere anyone on the way could see and delay what is fetched.
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            throw new WorkFailedException($"{address} is not safe: an https address was expected.");
        }

        if (address.AbsolutePath.EndsWith('/'))
        {
            return new ModelSource(entry, file => new Uri(address, file.File));
        }

        return entry.Companions is null or { Count: 0 }
            ? new ModelSource(entry, _ => address)
            : throw new WorkFailedException(
                $"{entry.Name} has {entry.Files.Count()} files. Give the address of the folder that has them, ending in '/'.");
    }

    private string Find(ModelFile file)
    {
        if (mainFile is not null && file.File == mainName)
        {
            return mainFile;
        }

        var near = new EnumerationOptions { IgnoreInaccessible = true };
        return Directory.EnumerateDirectories(folder!, "*", near)
            .Take(MaxFolders)
            .Prepend(folder!)
            .Select(place => Path.Combine(place, file.File))
            .FirstOrDefault(File.Exists)
            ?? throw new WorkFailedException($"{file.File} is not in {folder} or in a folder right below it.");
    }
}
