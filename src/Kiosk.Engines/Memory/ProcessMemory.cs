using System.Runtime.InteropServices;

namespace Kiosk.Engines.Memory;

/// <summary>Keeps what was freed from staying readable in this process: its pages go back to the system.</summary>
public static partial class ProcessMemory
{
    // M_MMAP_THRESHOLD and M_PERTURB in malloc.h of glibc.
    private const int MapThreshold = -3;
    private const int Perturb = -6;

    /// <summary>What freed memory is filled with; any byte but zero.</summary>
    private const int Filling = 0xA5;

    /// <summary>Less than the sound of the shortest utterance that an engine copies.</summary>
    private const int LargeBytes = 32 * 1024;

    /// <summary>
    /// From now on each large native block gets pages of its own, which are gone when it is freed: engines copy sound,
    /// and free it without overwriting it. Call it before they are loaded.
    /// </summary>
    public static void SeparateLargeBlocks() => _ = SetOption(MapThreshold, LargeBytes);

    /// <summary>
    /// From now on native memory is overwritten when it is freed: engines free the text that they heard as it is. Call it
    /// when they are loaded; what they reserve before is not written to until it is used.
    /// </summary>
    public static void OverwriteFreed() => _ = SetOption(Perturb, Filling);

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
