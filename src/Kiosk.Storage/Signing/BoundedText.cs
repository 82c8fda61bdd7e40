namespace Kiosk.Storage.Signing;

internal static class BoundedText
{
    /// <exception cref="IOException">The file is missing, can't be read, or is larger than <paramref name="maxBytes"/>.</exception>
    public static string Read(string path, int maxBytes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (file.Length > maxBytes)
        {
            throw new IOException($"{path} is larger than {maxBytes} bytes.");
        }

        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
