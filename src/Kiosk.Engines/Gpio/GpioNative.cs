using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kiosk.Engines.Gpio;

/// <summary>The kernel's GPIO character device, uAPI version 2: linux/gpio.h. Sizes and numbers are fixed by the kernel.</summary>
internal static class GpioNative
{
    public const int MaxLines = 64;

    public const ulong FlagActiveLow = 1 << 1;
    public const ulong FlagInput = 1 << 2;
    public const ulong FlagOutput = 1 << 3;
    public const ulong FlagEdgeRising = 1 << 4;
    public const ulong FlagEdgeFalling = 1 << 5;
    public const ulong FlagBiasPullUp = 1 << 8;
    public const ulong FlagBiasPullDown = 1 << 9;
    public const ulong FlagBiasDisabled = 1 << 10;

    /// <summary>The line became active.</summary>
    public const uint EventRisingEdge = 1;

    public const uint GetChipInfo = 0x8044B401;
    public const uint GetLineInfo = 0xC100B405;
    public const uint GetLine = 0xC250B407;
    public const uint GetValues = 0xC010B40E;
    public const uint SetValues = 0xC010B40F;
}

/// <summary><c>char [32]</c>, closed by a zero.</summary>
[InlineArray(32)]
internal struct GpioName
{
    private byte first;
}

[InlineArray(GpioNative.MaxLines)]
internal struct GpioOffsets
{
    private uint first;
}

/// <summary><c>struct gpiochip_info</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GpioChipInfo
{
    public GpioName Name;
    public GpioName Label;
    public uint Lines;
}

/// <summary><c>struct gpio_v2_line_info</c>; its attributes are not looked at.</summary>
[StructLayout(LayoutKind.Sequential, Size = 256)]
internal struct GpioLineInfo
{
    public GpioName Name;
    public GpioName Consumer;
    public uint Offset;
    public uint Attributes;
    public ulong Flags;
}

/// <summary><c>struct gpio_v2_line_config</c>, without attributes.</summary>
[StructLayout(LayoutKind.Sequential, Size = 272)]
internal struct GpioLineConfig
{
    public ulong Flags;
    public uint Attributes;
}

/// <summary><c>struct gpio_v2_line_request</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GpioLineRequest
{
    public GpioOffsets Offsets;
    public GpioName Consumer;
    public GpioLineConfig Config;
    public uint Lines;
    public uint EventBufferSize;
    private readonly GpioRequestPadding padding;
    public int Descriptor;
}

[InlineArray(5)]
internal struct GpioRequestPadding
{
    private uint first;
}

/// <summary><c>struct gpio_v2_line_values</c>: one bit for each requested line.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GpioLineValues
{
    public ulong Bits;
    public ulong Mask;
}

/// <summary><c>struct gpio_v2_line_event</c>.</summary>
[StructLayout(LayoutKind.Sequential, Size = 48)]
internal struct GpioLineEvent
{
    /// <summary>On CLOCK_MONOTONIC.</summary>
    public ulong TimestampNanoseconds;
    public uint Id;
    public uint Offset;
    public uint Sequence;
    public uint LineSequence;
}
