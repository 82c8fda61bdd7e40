using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kiosk.Host.Tests.Support;

/// <summary>'kiosk desk' with a settings file of its own, as a service manager runs it.</summary>
internal sealed class DeskProcess : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly StringBuilder log = new();
    private Process? process;

    /// <param name="database">Connection string; null for an SQLite file in a folder of its own.</param>
    public DeskProcess(string? database = null)
    {
        (KioskPort, ClerkPort) = (FreePort(), FreePort());
        Database = database ?? folder.File("desk.db");
        Config = folder.Write(
            "desk.json", $$$"""{"DeskServer":{"Address":"127.0.0.1","KioskPort":{{{KioskPort}}},"ClerkPort":{{{ClerkPort}}},"Database":"{{{Database}}}"}}""");
        Http = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Issuer == "CN=Kiosk desk" } })
        {
            BaseAddress = new Uri($"https://127.0.0.1:{ClerkPort}/"),
            Timeout = KioskProcess.Limit,
        };
    }

    public int KioskPort { get; }

    public int ClerkPort { get; }

    public string Database { get; }

    public string Config { get; }

    /// <summary>A browser at the clerks' port that takes the certificate of the desk's own authority.</summary>
    public HttpClient Http { get; }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{KioskPort}");

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

    /// <summary>Starts it and waits until it reports that it is ready.</summary>
    public async Task StartAsync()
    {
        using var limit = KioskProcess.LimitOf(TestContext.Current.CancellationToken);
        var address = folder.File($"notify{Guid.NewGuid():N}");
        using var manager = new ServiceManager(address);
        process = KioskProcess.Start(new KioskStart("desk", "--config", Config)
        {
            Environment = new Dictionary<string, string?> { ["NOTIFY_SOCKET"] = address },
        });
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ready = manager.UntilAsync("READY=1", limit.Token);
        Assert.True(await Task.WhenAny(ready, process.WaitForExitAsync(limit.Token)) == ready, $"The desk ended before it was ready:\n{Log}");
        await ready;
    }

    /// <summary>Runs another verb on the same settings.</summary>
    public Task<KioskRun> RunAsync(params string[] arguments) => KioskProcess.RunAsync(new KioskStart([.. arguments, "--config", Config]));

    /// <returns>A code for a kiosk.</returns>
    public async Task<string> EnrolAsync(string kiosk) => (await RunAsync("desk", "enrol", kiosk)).Succeeded().OutputLines.Single();

    /// <summary>As a power cut.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        process = null;
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var limit = KioskProcess.LimitOf(TestContext.Current.CancellationToken);
        using var asking = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Note(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }
    }
}
