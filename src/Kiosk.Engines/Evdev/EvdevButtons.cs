using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;
using Kiosk.Engines.Posix;
using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Evdev;

/// <summary>Buttons that are a keyboard to the kernel. A device that comes later, or back, is found within a second.</summary>
public sealed class EvdevButtons : IButtons
{
    private const int MaxWaiting = 256;

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyDictionary<int, Button> keys;
    private readonly Func<IReadOnlyList<string>> find;
    private readonly TimeProvider time;

    private EvdevButtons(EvdevOptions options, TimeProvider time)
        : this(options.Keys(), () => InputDevices.Find(options.Device), time)
    {
    }

    /// <param name="find">Paths of the devices that are there now.</param>
    internal EvdevButtons(IReadOnlyDictionary<int, Button> keys, Func<IReadOnlyList<string>> find, TimeProvider time)
    {
        this.keys = keys;
        this.find = find;
        this.time = time;
    }

    /// <summary>Whether a device is there now.</summary>
    public bool IsThere => find().Count > 0;

    /// <returns>The buttons, or null when the settings name no device.</returns>
    public static EvdevButtons? From(EvdevOptions options, TimeProvider time) => options.Device.Length == 0 ? null : new EvdevButtons(options, time);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ButtonEdge> EdgesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var edges = Channel.CreateBounded<ButtonEdge>(MaxWaiting);
        var following = FollowAsync(edges.Writer, cancellationToken);
        await foreach (var edge in edges.Reader.ReadAllAsync(cancellationToken))
        {
            yield return edge;
        }

        await following;
    }

    private async Task FollowAsync(ChannelWriter<ButtonEdge> edges, CancellationToken cancellationToken)
    {
        var open = new Dictionary<string, Task>();
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var gone in open.Where(device => device.Value.IsCompleted).Select(device => device.Key).ToList())
            {
                open.Remove(gone);
            }

            foreach (var path in find().Where(path => !open.ContainsKey(path)))
            {
                if (DeviceRecords.TryOpen(path) is { } device)
                {
                    open.Add(path, ReadAsync(device, edges, cancellationToken));
                }
            }

            await Task.Delay(LookInterval, time, cancellationToken);
        }
    }

    private async Task ReadAsync(SafeFileHandle device, ChannelWriter<ButtonEdge> edges, CancellationToken cancellationToken)
    {
        using (device)
        {
            var down = new HashSet<Button>();
            SetUp(device);
            await DeviceRecords.RunAsync(
                device, Unsafe.SizeOf<InputEvent>(), record => Take(MemoryMarshal.Read<InputEvent>(record), down, edges), cancellationToken);
            // What was down when it was pulled out never comes up by itself.
            foreach (var button in down)
            {
                edges.TryWrite(new ButtonEdge(button, false, time.GetElapsedTime(0)));
            }
        }
    }

    /// <summary>What is no input device, such as the pipe of a test, has no clock to set and nothing to grab.</summary>
    private static unsafe void SetUp(SafeFileHandle device)
    {
        var clock = InputEvent.MonotonicClock;
        _ = PosixNative.Control(device, InputEvent.SetClock, &clock);
        _ = PosixNative.Control(device, InputEvent.Grab, (void*)1);
    }

    private void Take(InputEvent input, HashSet<Button> down, ChannelWriter<ButtonEdge> edges)
    {
        // A key that is held repeats itself: that is no edge.
        if (input.Type != InputEvent.TypeKey || input.Value is not (InputEvent.ValueUp or InputEvent.ValueDown) || !keys.TryGetValue(input.Code, out var button))
        {
            return;
        }

        var isDown = input.Value == InputEvent.ValueDown;
        _ = isDown ? down.Add(button) : down.Remove(button);
        edges.TryWrite(new ButtonEdge(button, isDown, input.At));
    }
}
