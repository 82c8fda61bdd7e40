using System.Net.Sockets;
using System.Text;

namespace Kiosk.Engines.Tests.Systemd;

/// <summary>The service manager's end of the notify socket: a real Unix datagram socket.</summary>
internal sealed class FakeServiceManager : IDisposable
{
    private readonly Socket socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified)
    {
        ReceiveTimeout = 2_000,
    };

    public FakeServiceManager(bool isAbstract)
    {
        var name = $"kiosk-notify-{Guid.NewGuid():N}";
        Address = isAbstract ? "@" + name : Path.Combine(Path.GetTempPath(), name);
        socket.Bind(new UnixDomainSocketEndPoint(isAbstract ? "\0" + name : Address));
    }

    /// <summary>What NOTIFY_SOCKET would hold.</summary>
    public string Address { get; }

    public IReadOnlyList<string> Receive(int count) =>
        Enumerable.Range(0, count).Select(_ => ReceiveOne()).ToArray();

    public void Dispose()
    {
        socket.Dispose();
        if (!Address.StartsWith('@'))
        {
            File.Delete(Address);
        }
    }

    private string ReceiveOne()
    {
        var buffer = new byte[1024];
        return Encoding.UTF8.GetString(buffer, 0, socket.Receive(buffer));
    }
}
