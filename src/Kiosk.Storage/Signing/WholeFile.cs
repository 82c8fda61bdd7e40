namespace Kiosk.Storage.Signing;

/// <summary>Small files that are there whole or not at all, also after a power cut.</summary>
internal static class WholeFile
{
    /// <exception cref="BundleException">The folder can't be written.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var unfinished = path + ".new";
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                file.Write(System.Text.Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            DurableFile.Replace(unfinished, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{path} can't be written: {exception.Message}", exception);
        }
    }
}
