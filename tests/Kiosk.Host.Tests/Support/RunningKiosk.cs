using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Kiosk.Host.Tests.Support;

/// <summary>The service, as a service manager runs it, until it is disposed.</summary>
internal sealed class RunningKiosk : IAsyncDisposable
{
    private const int Terminate = 15;

    private readonly TempFolder folder = new();
    private readonly StringBuilder log = new();
    private readonly SemaphoreSlim written = new(0);
    private readonly Process process;

    private RunningKiosk(InstalledKiosk kiosk, (string Name, string? Value)[] environment)
    {
        Port = FreePort();
        DeskPort = FreePort();
        Http = new HttpClient { BaseAddress = new Uri($"http://localhost:{Port}/"), Timeout = KioskProcess.Limit };
        Manager = new ServiceManager(folder.File("notify"));
        var variables = new Dictionary<string, string?>
        {
            ["NOTIFY_SOCKET"] = Manager.Address,
            ["KIOSK__Panel__Port"] = Port.ToString(CultureInfo.InvariantCulture),
            ["KIOSK__Desk__Port"] = DeskPort.ToString(CultureInfo.InvariantCulture),
            ["KIOSK__Desk__Folder"] = folder.File("handovers"),
            ["KIOSK__Log__Level"] = "Debug",
            // So that a test is the same with and without sound hardware.
            ["KIOSK__Alsa__CaptureDevice"] = "hw:CARD=Gone",
            ["KIOSK__Alsa__PlaybackDevice"] = "hw:CARD=Gone",
        };
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        process = KioskProcess.Start(kiosk.Complete(new KioskStart("run") { Environment = variables }));
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; }

    public int ProcessId => process.Id;

    /// <summary>Where clerks sign in.</summary>
    public int DeskPort { get; }

    public HttpClient Http { get; }

    public ServiceManager Manager { get; }

    /// <summary>All that it has written so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <param name="environment">Variables that differ from those of an installed kiosk without sound hardware.</param>
    /// <returns>The service, ready.</returns>
    public static async Task<RunningKiosk> StartAsync(InstalledKiosk kiosk, params (string Name, string? Value)[] environment)
    {
        using var limit = KioskProcess.LimitOf(TestContext.Current.CancellationToken);
        var running = new RunningKiosk(kiosk, environment);
        var ready = running.Manager.UntilAsync("READY=1", limit.Token);
        if (await Task.WhenAny(ready, running.process.WaitForExitAsync(limit.Token)) == ready)
        {
            await ready;
            return running;
        }

        var log = running.Log;
        await running.DisposeAsync();
        throw new InvalidOperationException($"The service ended before it was ready:\n{log}");
    }

    public Task<PanelPage> OpenPageAsync() => PanelPage.OpenAsync(Http);

    /// <summary>Waits until the log holds a text.</summary>
    public async Task UntilLoggedAsync(string text)
    {
        using var limit = KioskProcess.LimitOf(TestContext.Current.CancellationToken);
        while (!Log.Contains(text, StringComparison.Ordinal))
        {
            await written.WaitAsync(limit.Token);
        }
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    /// <returns>Its exit code, and how long it took.</returns>
    public async Task<(int ExitCode, TimeSpan Took)> StopAsync()
    {
        using var limit = KioskProcess.LimitOf(TestContext.Current.CancellationToken);
        var asked = TimeProvider.System.GetTimestamp();
        Assert.Equal(0, Kill(process.Id, Terminate));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, TimeProvider.System.GetElapsedTime(asked));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        Manager.Dispose();
        written.Dispose();
        folder.Dispose();
    }

    private void Note(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }

        written.Release();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
