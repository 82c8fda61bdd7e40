namespace Kiosk.Engines.Evdev;

/// <summary>The input devices of this computer, by the names that they give themselves.</summary>
internal static class InputDevices
{
    private const string ClassFolder = "/sys/class/input";
    private const string DeviceFolder = "/dev/input";

    /// <returns>Paths of the devices of that name; a board may be several.</returns>
    public static IReadOnlyList<string> Find(string name)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(ClassFolder, "event*").Order(StringComparer.Ordinal)
                .Where(folder => NameOf(folder) == name)
                .Select(folder => Path.Combine(DeviceFolder, Path.GetFileName(folder)))];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string? NameOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "device", "name")).Trim();
        }
        catch (IOException)
        {
            // It was just pulled out.
            return null;
        }
    }
}
