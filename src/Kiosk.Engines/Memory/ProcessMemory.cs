using System.Runtime.InteropServices;

namespace Kiosk.Engines.Memory;

/// <summary>Keeps what was freed from staying readable in this process: its pages go back to the system.</summary>
public static partial class ProcessMemory
{
    // M_MMAP_THRESHOLD in malloc.h of glibc.
    private const int MapThreshold = -3;

    /// <summary>Less than the sound of the shortest utterance that an engine copies.</summary>
    private const int LargeBytes = 32 * 1024;

    /// <summary>
    /// From now on each large native block gets pages of its own, which are gone when it is freed: engines copy sound,
    /// and free it without overwriting it. Call it before they are loaded.
    /// </summary>
    public static void SeparateLargeBlocks() => _ = SetOption(MapThreshold, LargeBytes);

    /// <summary>Gives all that is free back: managed and native memory that held what citizens said.</summary>
    public static void ReturnFree()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _ = Trim(0);
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetOption(int option, int value);

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Trim(nuint keep);
}
