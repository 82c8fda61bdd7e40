using Kiosk.Core.Panel;

namespace Kiosk.Engines.Gpio;

/// <summary>The status light on GPIO lines.</summary>
public sealed class GpioLight : IStatusLight, IDisposable
{
    private readonly IReadOnlyList<(GpioLines Lines, IReadOnlyList<Lamps> Lamps)> chips;

    private GpioLight(IReadOnlyList<(GpioLines, IReadOnlyList<Lamps>)> chips) => this.chips = chips;

    /// <returns>The light, or null when the settings name none.</returns>
    /// <exception cref="GpioException">A line is missing, in use or forbidden.</exception>
    public static GpioLight? Open(GpioOptions options)
    {
        var wanted = options.LampLines();
        return wanted.Count == 0 ? null : new GpioLight(GpioLineFinder.Request(wanted, GpioNative.FlagOutput));
    }

    /// <inheritdoc/>
    public void Light(Lamps lamps)
    {
        foreach (var (lines, on) in chips)
        {
            lines.Write(BitsOf(lamps, on));
        }
    }

    public void Dispose()
    {
        foreach (var (lines, _) in chips)
        {
            lines.Dispose();
        }
    }

    internal static ulong BitsOf(Lamps lit, IReadOnlyList<Lamps> lamps) =>
        lamps.Index().Aggregate(0UL, (bits, lamp) => lit.HasFlag(lamp.Item) ? bits | (1UL << lamp.Index) : bits);
}
