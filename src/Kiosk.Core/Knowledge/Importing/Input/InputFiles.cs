using System.Globalization;

namespace Kiosk.Core.Knowledge.Importing.Input;

/// <summary>The files of an import: one file, or those of a kind in a folder of any depth. Links are never followed.</summary>
internal static class InputFiles
{
    private static readonly byte[] ZipMark = "PK\x03\x04"u8.ToArray();

    /// <param name="path">A file, or a folder.</param>
    /// <param name="extensions">With the dot; which files of a folder are meant.</param>
    /// <returns>In the order of their names, so that the same input gives the same bundle.</returns>
    /// <exception cref="ImportException">There is no such file or folder, it holds too much, or it can't be read.</exception>
    public static IReadOnlyList<FileInfo> In(string path, IReadOnlyCollection<string> extensions)
    {
        if (File.Exists(path))
        {
            // Who names one file means it, also by a link.
            return [new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path)];
        }

        if (!Directory.Exists(path))
        {
            throw new ImportException($"{path} is no file or folder: give the one that holds the sources.");
        }

        try
        {
            var files = FilesBelow(new DirectoryInfo(path))
                .Where(file => extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                .Take(ImportLimits.MaxFiles + 1).OrderBy(file => file.FullName, StringComparer.Ordinal).ToList();
            RefuseTooMuch(path, files);
            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{path} can't be read: {exception.Message}", exception);
        }
    }

    /// <exception cref="FormatException">It is a link, empty, too large, an archive, or can't be read.</exception>
    public static InputFile Read(FileInfo file, string name)
    {
        try
        {
            return new InputFile(name, BytesOf(file), DateOnly.FromDateTime(file.LastWriteTime));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"it can't be read: {exception.Message}", exception);
        }
    }

    private static IEnumerable<FileInfo> FilesBelow(DirectoryInfo folder)
    {
        var folders = new Stack<DirectoryInfo>([folder]);
        while (folders.TryPop(out var next))
        {
            foreach (var entry in next.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false }))
            {
                if (entry is FileInfo file)
                {
                    yield return file;
                }
                else if (entry is DirectoryInfo inner && inner.LinkTarget is null)
                {
                    folders.Push(inner);
                }
            }
        }
    }

    private static void RefuseTooMuch(string path, List<FileInfo> files)
    {
        if (files.Count > ImportLimits.MaxFiles)
        {
            throw new ImportException(string.Create(CultureInfo.InvariantCulture, $"{path} holds more than {ImportLimits.MaxFiles} files: import it in parts."));
        }

        if (files.Where(file => file.LinkTarget is null).Sum(file => file.Length) > ImportLimits.MaxTotalBytes)
        {
            throw new ImportException($"{path} holds more than {ImportLimits.MaxTotalBytes >> 20} MB: import it in parts.");
        }
    }

    private static byte[] BytesOf(FileInfo file)
    {
        if (file.LinkTarget is not null)
        {
            throw new FormatException("it is a link, and links are not followed: put the file itself there");
        }

        if (file.Length is 0 or > ImportLimits.MaxFileBytes)
        {
            throw new FormatException(file.Length == 0 ? "it is empty" : $"it is larger than {ImportLimits.MaxFileBytes >> 20} MB");
        }

        using var stream = file.OpenRead();
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().StartsWith(ZipMark)
            ? throw new FormatException("it is an archive: unpack it and give the folder")
            : bytes;
    }
}
