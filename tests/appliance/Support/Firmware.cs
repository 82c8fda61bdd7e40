using Kiosk.Host.Tests.Support;

namespace Kiosk.Appliance.Tests.Support;

/// <summary>The files in 'firmware-config'.</summary>
internal static class Firmware
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "firmware-config");

    /// <summary>What every image gets, as it lies there.</summary>
    public static string Common { get; } = Path.Combine(Folder, "common");

    /// <returns>Paths from 'firmware-config' on.</returns>
    public static IEnumerable<string> Files(string pattern = "*") =>
        Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal);

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Folder, path));
}
