using System.Runtime.InteropServices;
using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;
using Kiosk.Engines.Evdev;

namespace Kiosk.Engines.Tests.Evdev;

/// <summary>Key events as the kernel writes them, through a named pipe.</summary>
public sealed class EvdevButtonsTests : IDisposable
{
    private const int OwnerOnly = 0x180;

    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-evdev-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Keys_that_go_down_and_up_are_edges_and_all_else_is_not()
    {
        var path = MakePipe("event0");
        using var keyboard = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var edges = Buttons(() => [path]).EdgesAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var next = edges.MoveNextAsync();
        Write(keyboard, Event(1, 30, 1), Event(1, 183, 1, seconds: 12), Event(1, 183, 2), Event(0, 0, 0), Event(1, 183, 0, seconds: 13));

        Assert.True(await next);
        Assert.Equal(new ButtonEdge(Button.Talk, true, TimeSpan.FromSeconds(12)), edges.Current);
        Assert.True(await edges.MoveNextAsync());
        Assert.Equal(new ButtonEdge(Button.Talk, false, TimeSpan.FromSeconds(13)), edges.Current);
        await stop.CancelAsync();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_device_that_comes_later_is_found_and_a_key_that_was_down_when_it_went_comes_up()
    {
        var path = Path.Combine(folder, "event1");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var edges = Buttons(() => File.Exists(path) ? [path] : []).EdgesAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var next = edges.MoveNextAsync();

        // A file ends after its last event, as a device does that is pulled out.
        var coming = path + ".new";
        File.WriteAllBytes(coming, MemoryMarshal.AsBytes([Event(1, 184, 1, seconds: 3)]).ToArray());
        File.Move(coming, path);

        Assert.True(await next);
        Assert.Equal(new ButtonEdge(Button.Clerk, true, TimeSpan.FromSeconds(3)), edges.Current);
        Assert.True(await edges.MoveNextAsync());
        Assert.Equal((Button.Clerk, false), (edges.Current.Button, edges.Current.IsDown));
        await stop.CancelAsync();
    }

    [Fact]
    public void Without_a_device_in_the_settings_there_are_none() => Assert.Null(EvdevButtons.From(new EvdevOptions(), TimeProvider.System));

    [Fact]
    public void A_device_that_is_not_there_is_none() =>
        Assert.False(EvdevButtons.From(new EvdevOptions { Device = "No such keyboard" }, TimeProvider.System)!.IsThere);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static EvdevButtons Buttons(Func<IReadOnlyList<string>> find) => new(new EvdevOptions().Keys(), find, TimeProvider.System);

    private static InputEvent Event(ushort type, ushort code, int value, long seconds = 0) =>
        new() { Type = type, Code = code, Value = value, Seconds = seconds };

    private static void Write(Microsoft.Win32.SafeHandles.SafeFileHandle pipe, params InputEvent[] events)
    {
        using var stream = new FileStream(pipe, FileAccess.Write, bufferSize: 0);
        stream.Write(MemoryMarshal.AsBytes<InputEvent>(events));
    }

    private string MakePipe(string name)
    {
        var path = Path.Combine(folder, name);
        Assert.Equal(0, MakeFifo(path, OwnerOnly));
        return path;
    }

    [DllImport("libc", EntryPoint = "mkfifo")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakeFifo([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);
}
