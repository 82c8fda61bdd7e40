using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Bench;

/// <summary>A service as a child process, started and watched as a service manager does; disposing it ends it.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan MaxTimeToReady = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServiceProcess(Process process, TimeSpan timeToReady)
    {
        this.process = process;
        TimeToReady = timeToReady;
    }

    public int Id => process.Id;

    /// <summary>From its start until it reported that it is up.</summary>
    public TimeSpan TimeToReady { get; }

    /// <exception cref="WorkFailedException">It ended, or did not report that it is up within a minute.</exception>
    public static async Task<ServiceProcess> StartAsync(
        string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var address = $"kiosk-bench-{Guid.NewGuid():N}";
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint('\0' + address));
        var start = StartInfo(program, arguments, '@' + address);
        var since = TimeProvider.System.GetTimestamp();
        var process = Process.Start(start) ?? throw new WorkFailedException($"'{program}' can't be started.");
        try
        {
            process.BeginOutputReadLine();
            await WaitUntilReadyAsync(process, socket, cancellationToken);
            return new ServiceProcess(process, TimeProvider.System.GetElapsedTime(since));
        }
        catch
        {
            await EndAsync(process);
            throw;
        }
    }

    public ValueTask DisposeAsync() => EndAsync(process);

    private static ProcessStartInfo StartInfo(string program, IReadOnlyList<string> arguments, string address)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NOTIFY_SOCKET"] = address;
        start.Environment.Remove("WATCHDOG_USEC");
        // A free port: the panel of a kiosk that runs here already has its own.
        start.Environment["KIOSK__Panel__Port"] = "0";
        return start;
    }

    private static async Task WaitUntilReadyAsync(Process process, Socket socket, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(MaxTimeToReady);
        var ready = ReceiveReadyAsync(socket, waiting.Token);
        // Its standard error ends when it does.
        var errors = process.StandardError.ReadToEndAsync(waiting.Token);
        try
        {
            if (await Task.WhenAny(ready, errors) == errors)
            {
                var lastLine = (await errors).TrimEnd().Split('\n')[^1];
                throw new WorkFailedException($"The service ended before it was up: {lastLine}");
            }

            await ready;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new WorkFailedException($"The service was not up within {MaxTimeToReady.TotalSeconds:0} seconds.", exception);
        }
        finally
        {
            await waiting.CancelAsync();
        }
    }

    private static async Task ReceiveReadyAsync(Socket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var message = "";
        while (!message.Split('\n').Contains("READY=1"))
        {
            var length = await socket.ReceiveAsync(buffer, cancellationToken);
            message = Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    private static async ValueTask EndAsync(Process process)
    {
        using (process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
