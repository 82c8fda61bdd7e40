using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kiosk.Storage;

/// <summary>Puts a finished file in its place so that it is still there after a power cut.</summary>
public static partial class DurableFile
{
    // O_RDONLY | O_CLOEXEC of Linux, the same on x86-64 and 64-bit ARM.
    private const int ReadOnly = 0x80000;

    // EINVAL: some network file systems have nothing to write for a folder.
    private const int Unsupported = 22;

    /// <summary>Moves a file, whose content is on the disk already, over another in the same folder, and writes the folder to the disk.</summary>
    /// <exception cref="IOException">The file can't be moved or the folder can't be written to the disk.</exception>
    public static void Replace(string finished, string target)
    {
        File.Move(finished, target, overwrite: true);
        WriteFolder(Path.GetDirectoryName(Path.GetFullPath(target))!);
    }

    /// <summary>Writes the names in a folder to the disk, those of new files among them.</summary>
    /// <exception cref="IOException">The folder can't be written to the disk.</exception>
    public static void WriteFolder(string folder)
    {
        using var handle = Open(folder, ReadOnly);
        if (handle.IsInvalid || (Synchronize(handle) != 0 && Marshal.GetLastPInvokeError() != Unsupported))
        {
            throw new IOException($"{folder} can't be written to the disk: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronize(SafeFileHandle handle);
}
