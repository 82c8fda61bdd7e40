using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Gpio;

/// <summary>Where lines are.</summary>
/// <param name="Chip">Path of the device.</param>
internal readonly record struct GpioLine(string Chip, uint Offset);

/// <summary>Lines of one chip that are in use, until disposed.</summary>
internal sealed class GpioLines(SafeFileHandle handle, IReadOnlyList<uint> offsets) : IDisposable
{
    public SafeFileHandle Handle => handle;

    public IReadOnlyList<uint> Offsets => offsets;

    private ulong Mask => offsets.Count == GpioNative.MaxLines ? ulong.MaxValue : (1UL << offsets.Count) - 1;

    /// <returns>One bit for each line, in the order of the offsets.</returns>
    /// <exception cref="GpioException">The chip is gone.</exception>
    public ulong Read()
    {
        var values = new GpioLineValues { Mask = Mask };
        GpioChip.Control(handle, GpioNative.GetValues, ref values, "The GPIO lines can't be read");
        return values.Bits;
    }

    /// <inheritdoc cref="Read" path="/exception"/>
    public void Write(ulong bits)
    {
        var values = new GpioLineValues { Bits = bits, Mask = Mask };
        GpioChip.Control(handle, GpioNative.SetValues, ref values, "The GPIO lines can't be set");
    }

    public void Dispose() => handle.Dispose();
}
