using System.Runtime.InteropServices;

namespace Kiosk.Engines.Systemd;

/// <summary>adjtimex(2), used to read only.</summary>
internal static unsafe partial class KernelClockNative
{
    /// <summary>STA_UNSYNC of sys/timex.h: nothing keeps the kernel's clock in step.</summary>
    public const int Unsynchronised = 0x40;

    /// <param name="state">With modes 0 nothing is changed.</param>
    /// <returns>The state of the clock, or -1 with errno when it may not be read.</returns>
    [LibraryImport("libc", EntryPoint = "adjtimex", SetLastError = true)]
    public static partial int Adjust(ref ClockState state);

    /// <summary>struct timex of the kernel on 64-bit Linux, of which only two fields matter here.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 208)]
    public struct ClockState
    {
        [FieldOffset(0)]
        public uint Modes;

        [FieldOffset(40)]
        public int Status;
    }
}
