namespace Kiosk.Engines.Alsa;

/// <summary>Which sound devices the kernel has now.</summary>
public static class SoundCards
{
    private const string DeviceFolder = "/dev/snd";

    /// <summary>A text that is another one whenever a sound device was plugged in or pulled out.</summary>
    public static string Plugged() => Plugged(DeviceFolder);

    internal static string Plugged(string folder)
    {
        try
        {
            return string.Join(' ', Directory.EnumerateFileSystemEntries(folder)
                .Select(entry => $"{entry}@{File.GetCreationTimeUtc(entry).Ticks}").Order(StringComparer.Ordinal));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
