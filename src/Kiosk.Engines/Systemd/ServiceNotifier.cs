using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Kiosk.Engines.Systemd;

/// <summary>
/// Tells the service manager how the service fares, by the protocol of sd_notify(3): one datagram of
/// <c>KEY=value</c> lines to the socket that it named. Without a service manager every call does nothing. No call
/// throws: a service that can't report still has citizens to serve.
/// </summary>
/// <param name="socketPath">A path, or an abstract name that starts with '@'; null without a service manager.</param>
/// <param name="watchdogInterval">The longest silence that the service manager allows; null without a watchdog.</param>
public sealed class ServiceNotifier(string? socketPath, TimeSpan? watchdogInterval)
{
    /// <summary>
    /// <see cref="Watchdog"/> must be called within each such interval, or the service is restarted; half of it
    /// is customary. Null when no watchdog is set for this process.
    /// </summary>
    public TimeSpan? WatchdogInterval { get; } = watchdogInterval;

    public static ServiceNotifier FromEnvironment() =>
        FromEnvironment(Environment.GetEnvironmentVariable, Environment.ProcessId);

    /// <summary>Reads NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID.</summary>
    public static ServiceNotifier FromEnvironment(Func<string, string?> variable, int processId)
    {
        var isForOther = variable("WATCHDOG_PID") is { Length: > 0 } pid
            && pid != processId.ToString(CultureInfo.InvariantCulture);
        var hasInterval = ulong.TryParse(
            variable("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds);
        return new ServiceNotifier(
            variable("NOTIFY_SOCKET"),
            hasInterval && microseconds > 0 && !isForOther
                ? TimeSpan.FromMicroseconds(Math.Min(microseconds, uint.MaxValue))
                : null);
    }

    /// <summary>The service is up.</summary>
    /// <returns>Whether the service manager was told.</returns>
    public bool Ready() => Send("READY=1");

    /// <summary>One line for people, shown by <c>systemctl status</c>.</summary>
    /// <inheritdoc cref="Ready" path="/returns"/>
    public bool Status(string line) => Send($"STATUS={line.ReplaceLineEndings(" ")}");

    /// <summary>The service is alive.</summary>
    /// <inheritdoc cref="Ready" path="/returns"/>
    public bool Watchdog() => Send("WATCHDOG=1");

    /// <summary>The service has begun to stop.</summary>
    /// <inheritdoc cref="Ready" path="/returns"/>
    public bool Stopping() => Send("STOPPING=1");

    private bool Send(string message)
    {
        if (string.IsNullOrEmpty(socketPath))
        {
            return false;
        }

        try
        {
            // Not blocking: a service manager whose queue is full must not hold up a citizen's turn.
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { Blocking = false };
            var address = socketPath[0] == '@' ? '\0' + socketPath[1..] : socketPath;
            socket.SendTo(Encoding.UTF8.GetBytes(message), new UnixDomainSocketEndPoint(address));
            return true;
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
