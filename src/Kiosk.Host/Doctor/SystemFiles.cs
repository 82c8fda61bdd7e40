using System.Globalization;

namespace Kiosk.Host.Doctor;

/// <summary>What the kernel tells in /proc and /sys.</summary>
/// <param name="root">The folder that holds both: '/', or that of a test.</param>
internal sealed class SystemFiles(string root)
{
    public static SystemFiles OfThisDevice { get; } = new("/");

    /// <returns>The text without white space around it; null when the file is missing or can't be read.</returns>
    public string? Read(string path)
    {
        try
        {
            return File.ReadAllText(Path.Combine(root, path)).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A sensor that is switched off gives an error instead of a value.
            return null;
        }
    }

    public long? Number(string path) =>
        long.TryParse(Read(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <returns>Paths, from the root, of what matches in a folder; none when there is no such folder.</returns>
    public IEnumerable<string> Find(string folder, string pattern)
    {
        var full = Path.Combine(root, folder);
        return Directory.Exists(full)
            ? Directory.EnumerateFileSystemEntries(full, pattern).Order(StringComparer.Ordinal).Select(path => Path.GetRelativePath(root, path))
            : [];
    }
}
