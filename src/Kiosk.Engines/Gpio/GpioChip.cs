using System.Runtime.InteropServices;
using System.Text;
using Kiosk.Engines.Posix;
using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Gpio;

/// <summary>The GPIO chips of this computer. Lines are found by name, for chips are numbered as they come up.</summary>
internal static class GpioChip
{
    private const string Consumer = "kiosk";

    /// <returns>Every named line; of two with one name the first.</returns>
    public static Dictionary<string, GpioLine> NamedLines()
    {
        var lines = new Dictionary<string, GpioLine>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles("/dev", "gpiochip*").Order(StringComparer.Ordinal))
        {
            using var chip = DeviceRecords.TryOpen(path);
            if (chip is null)
            {
                continue;
            }

            var info = default(GpioChipInfo);
            Control(chip, GpioNative.GetChipInfo, ref info, $"'{path}' can't be used");
            for (var offset = 0u; offset < info.Lines; offset++)
            {
                var line = new GpioLineInfo { Offset = offset };
                Control(chip, GpioNative.GetLineInfo, ref line, $"Line {offset} of '{path}' can't be looked at");
                lines.TryAdd(TextOf(line.Name), new GpioLine(path, offset));
            }
        }

        return lines;
    }

    /// <param name="path">Of the chip.</param>
    /// <param name="flags">Of all of the lines.</param>
    /// <exception cref="GpioException">The chip is gone, or a line is in use or can't do this.</exception>
    public static GpioLines Request(string path, IReadOnlyList<uint> offsets, ulong flags)
    {
        using var chip = DeviceRecords.TryOpen(path) ?? throw new GpioException($"The GPIO chip '{path}' can't be opened; add the user to the group 'gpio'.");
        var request = new GpioLineRequest { Lines = (uint)offsets.Count };
        request.Config.Flags = flags;
        Encoding.ASCII.GetBytes(Consumer, request.Consumer);
        for (var line = 0; line < offsets.Count; line++)
        {
            request.Offsets[line] = offsets[line];
        }

        Control(chip, GpioNative.GetLine, ref request, $"Lines {string.Join(", ", offsets)} of '{path}' can't be used; see with 'gpioinfo' which program has them");
        return new GpioLines(new SafeFileHandle(request.Descriptor, ownsHandle: true), offsets);
    }

    public static unsafe void Control<T>(SafeFileHandle file, uint request, ref T argument, string failure)
        where T : unmanaged
    {
        fixed (T* pointer = &argument)
        {
            if (PosixNative.Control(file, request, pointer) < 0)
            {
                throw new GpioException($"{failure}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}.");
            }
        }
    }

    private static string TextOf(ReadOnlySpan<byte> name) => Encoding.ASCII.GetString(name[..Math.Max(0, name.IndexOf((byte)0))]);
}
