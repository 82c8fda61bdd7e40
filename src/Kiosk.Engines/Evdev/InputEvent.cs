using System.Runtime.InteropServices;

namespace Kiosk.Engines.Evdev;

/// <summary><c>struct input_event</c> of linux/input.h on 64-bit processors.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct InputEvent
{
    public const ushort TypeKey = 1;
    public const int ValueUp = 0;
    public const int ValueDown = 1;

    // EVIOCSCLOCKID, and CLOCK_MONOTONIC for it.
    public const uint SetClock = 0x400445A0;
    public const int MonotonicClock = 1;

    // EVIOCGRAB: nobody else gets the keys, so that they type nothing anywhere.
    public const uint Grab = 0x40044590;

    public long Seconds;
    public long Microseconds;
    public ushort Type;
    public ushort Code;
    public int Value;

    public readonly TimeSpan At => TimeSpan.FromSeconds(Seconds) + TimeSpan.FromMicroseconds(Microseconds);
}
