using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;
using Kiosk.Engines.Posix;

namespace Kiosk.Engines.Gpio;

/// <summary>Push buttons on GPIO lines, with the kernel's time of each edge.</summary>
public sealed class GpioButtons : IButtons, IDisposable
{
    private const int MaxWaiting = 256;

    private readonly TimeProvider time;
    private readonly IReadOnlyList<(GpioLines Lines, IReadOnlyList<Button> Buttons)> chips;

    private GpioButtons(IReadOnlyList<(GpioLines, IReadOnlyList<Button>)> chips, TimeProvider time)
    {
        this.chips = chips;
        this.time = time;
    }

    /// <returns>The buttons, or null when the settings name none.</returns>
    /// <exception cref="GpioException">A line is missing, in use or forbidden.</exception>
    public static GpioButtons? Open(GpioOptions options, TimeProvider time)
    {
        var wanted = options.ButtonLines();
        return wanted.Count == 0 ? null : new GpioButtons(GpioLineFinder.Request(wanted, FlagsOf(options)), time);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ButtonEdge> EdgesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var edges = Channel.CreateBounded<ButtonEdge>(MaxWaiting);
        foreach (var (lines, buttons) in chips)
        {
            foreach (var edge in DownNow(lines.Read(), buttons, time.GetElapsedTime(0)))
            {
                edges.Writer.TryWrite(edge);
            }
        }

        var reading = Task.WhenAll(chips.Select(chip => DeviceRecords.RunAsync(
            chip.Lines.Handle, Unsafe.SizeOf<GpioLineEvent>(), record => edges.Writer.TryWrite(EdgeOf(record, chip.Lines.Offsets, chip.Buttons)), cancellationToken)));
        await foreach (var edge in edges.Reader.ReadAllAsync(cancellationToken))
        {
            yield return edge;
        }

        await reading;
    }

    public void Dispose()
    {
        foreach (var (lines, _) in chips)
        {
            lines.Dispose();
        }
    }

    internal static ButtonEdge EdgeOf(ReadOnlySpan<byte> record, IReadOnlyList<uint> offsets, IReadOnlyList<Button> buttons)
    {
        var happened = MemoryMarshal.Read<GpioLineEvent>(record);
        var line = offsets.Index().First(entry => entry.Item == happened.Offset).Index;
        return new ButtonEdge(buttons[line], happened.Id == GpioNative.EventRisingEdge, TimeSpan.FromTicks((long)(happened.TimestampNanoseconds / 100)));
    }

    internal static IEnumerable<ButtonEdge> DownNow(ulong bits, IReadOnlyList<Button> buttons, TimeSpan now) =>
        buttons.Index().Where(entry => (bits >> entry.Index & 1) == 1).Select(entry => new ButtonEdge(entry.Item, true, now));

    internal static ulong FlagsOf(GpioOptions options) =>
        GpioNative.FlagInput | GpioNative.FlagEdgeRising | GpioNative.FlagEdgeFalling
        | (options.ButtonsToGround ? GpioNative.FlagActiveLow : 0)
        | options.Bias switch
        {
            "pull-up" => GpioNative.FlagBiasPullUp,
            "pull-down" => GpioNative.FlagBiasPullDown,
            _ => GpioNative.FlagBiasDisabled,
        };
}
