using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Kiosk.Host.Tests.Support;

/// <summary>The service manager's end of the notify socket. It reads on its own, as systemd does: a full queue loses messages.</summary>
internal sealed class ServiceManager : IDisposable
{
    private readonly Socket socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly Channel<string> messages = Channel.CreateUnbounded<string>();

    public ServiceManager(string address)
    {
        Address = address;
        socket.Bind(new UnixDomainSocketEndPoint(address));
        _ = ReadAsync();
    }

    /// <summary>What NOTIFY_SOCKET holds.</summary>
    public string Address { get; }

    /// <summary>Waits for a message; what comes before it is taken too.</summary>
    public async Task UntilAsync(string message, CancellationToken cancellationToken)
    {
        while (await messages.Reader.ReadAsync(cancellationToken) != message)
        {
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task ReadAsync()
    {
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var length = await socket.ReceiveAsync(buffer, SocketFlags.None);
                messages.Writer.TryWrite(Encoding.UTF8.GetString(buffer, 0, length));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            messages.Writer.TryComplete();
        }
    }
}
