using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kiosk.Desk.Tests.Crashes;

/// <summary>What happens at the write that was chosen.</summary>
public enum CrashPoint
{
    Before,

    /// <summary>Half of the bytes are written.</summary>
    Within,
    After,
}

/// <summary>
/// Stands between SQLite and the operating system, where SQLite itself lets its system calls be replaced (xSetSystemCall):
/// counts every call that changes a file, and kills the process at one of them, or says that the disk is full.
/// </summary>
internal static unsafe partial class SqliteWrites
{
    private const int NoSpace = 28;
    private const int Kill = 9;

    private static delegate* unmanaged<int, byte*, nuint, long, nint> write;
    private static delegate* unmanaged<int, long, int> truncate;
    private static delegate* unmanaged<byte*, int> unlink;
    private static int killAt;
    private static CrashPoint crashPoint;

    /// <summary>How many calls there were.</summary>
    public static int Count { get; private set; }

    /// <summary>Whether the disk has no room for a file of this descriptor with so many bytes.</summary>
    public static Func<int, long, bool> IsFull { get; set; } = (_, _) => false;

    /// <param name="at">At which call the process is killed; 0 for never.</param>
    public static void Intercept(int at, CrashPoint point)
    {
        (killAt, crashPoint) = (at, point);
        SQLitePCL.Batteries_V2.Init();
        var system = Find(null);
        write = (delegate* unmanaged<int, byte*, nuint, long, nint>)Replace(system, "pwrite64", (nint)(delegate* unmanaged<int, byte*, nuint, long, nint>)&Write);
        if (write is null)
        {
            write = (delegate* unmanaged<int, byte*, nuint, long, nint>)Replace(system, "pwrite", (nint)(delegate* unmanaged<int, byte*, nuint, long, nint>)&Write);
        }

        truncate = (delegate* unmanaged<int, long, int>)Replace(system, "ftruncate", (nint)(delegate* unmanaged<int, long, int>)&Truncate);
        unlink = (delegate* unmanaged<byte*, int>)Replace(system, "unlink", (nint)(delegate* unmanaged<byte*, int>)&Unlink);
        if (write is null)
        {
            throw new InvalidOperationException("This SQLite has no positioned write that can be replaced.");
        }
    }

    [UnmanagedCallersOnly]
    private static nint Write(int file, byte* bytes, nuint length, long offset)
    {
        if (IsFull(file, offset + (long)length))
        {
            Marshal.SetLastSystemError(NoSpace);
            return -1;
        }

        var isChosen = IsChosen();
        if (isChosen && crashPoint == CrashPoint.Before)
        {
            End();
        }

        var written = write(file, bytes, isChosen && crashPoint == CrashPoint.Within ? length / 2 : length, offset);
        if (isChosen)
        {
            End();
        }

        return written;
    }

    [UnmanagedCallersOnly]
    private static int Truncate(int file, long length)
    {
        var isChosen = IsChosen();
        if (isChosen && crashPoint != CrashPoint.After)
        {
            End();
        }

        var result = truncate(file, length);
        if (isChosen)
        {
            End();
        }

        return result;
    }

    [UnmanagedCallersOnly]
    private static int Unlink(byte* path)
    {
        if (IsChosen())
        {
            End();
        }

        return unlink(path);
    }

    private static bool IsChosen() => ++Count == killAt;

    /// <summary>As kill -9: nothing is flushed, closed or unwound.</summary>
    private static void End() => _ = SendSignal(Environment.ProcessId, Kill);

    /// <returns>What was there before; null when this SQLite does not use it.</returns>
    private static void* Replace(FileSystem* system, string name, nint replacement)
    {
        var text = Marshal.StringToCoTaskMemUTF8(name);
        var old = system->GetSystemCall(system, (byte*)text);
        if (old is not null)
        {
            _ = system->SetSystemCall(system, (byte*)text, (void*)replacement);
        }

        Marshal.FreeCoTaskMem(text);
        return old;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", StringMarshalling = StringMarshalling.Utf8)]
    private static partial FileSystem* Find(string? name);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);

    /// <summary>The head of SQLite's sqlite3_vfs, version 3.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FileSystem
    {
        private readonly int version;
        private readonly int fileSize;
        private readonly int maxPathname;
        private readonly Pointers next;
        public readonly delegate* unmanaged<FileSystem*, byte*, void*, int> SetSystemCall;
        public readonly delegate* unmanaged<FileSystem*, byte*, void*> GetSystemCall;
    }

    /// <summary>From pNext to xCurrentTimeInt64: pNext, zName, pAppData, and the 13 functions of versions 1 and 2.</summary>
    [InlineArray(16)]
    private struct Pointers
    {
        private nint first;
    }
}
