using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Kiosk.Core.Audio;
using Kiosk.Host.Running.Browser;

namespace Kiosk.Host.Tests.Running.Browser;

/// <summary>A page that lends its sound, without a browser: the test says what it sends and sees what it is told.</summary>
internal sealed class LendingPage : IAsyncDisposable
{
    private readonly WebSocket socket;
    private readonly CancellationTokenSource stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private LendingPage(WebSocket socket, WebSocket serviceEnd, BrowserSound sound)
    {
        this.socket = socket;
        Served = sound.ServeAsync(serviceEnd, stopping.Token);
    }

    /// <summary>Ends when the service is done with the page: whether it used its sound.</summary>
    public Task<bool> Served { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<LendingPage> OpenAsync(BrowserSound sound)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(listener.LocalEndpoint, Token);
        var server = await listener.AcceptSocketAsync(Token);
        return new LendingPage(Of(client, isServer: false), Of(server, isServer: true), sound);
    }

    /// <returns>The next order, as JSON.</returns>
    public async Task<string> OrderAsync() => Encoding.UTF8.GetString(await ReceiveAsync(WebSocketMessageType.Text));

    /// <returns>The WAVE file that follows the order to play it.</returns>
    public Task<byte[]> ClipAsync() => ReceiveAsync(WebSocketMessageType.Binary);

    public Task TellAsync(string word) => SendAsync(Encoding.UTF8.GetBytes(word), WebSocketMessageType.Text);

    /// <summary>Sends one frame in which every sample has this value.</summary>
    public Task HearAsync(short sample) => SendSoundAsync(
        [.. Enumerable.Repeat(sample, AudioFormat.FrameLength).SelectMany(BitConverter.GetBytes)]);

    public Task SendSoundAsync(byte[] bytes) => SendAsync(bytes, WebSocketMessageType.Binary);

    public async Task CloseAsync()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Token);
        await Served;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await Served.ContinueWith(_ => { }, TaskScheduler.Default);
        socket.Dispose();
        stopping.Dispose();
    }

    private static WebSocket Of(Socket connection, bool isServer) => WebSocket.CreateFromStream(
        new NetworkStream(connection, ownsSocket: true), new WebSocketCreationOptions { IsServer = isServer });

    private Task SendAsync(byte[] bytes, WebSocketMessageType type) => socket.SendAsync(bytes, type, endOfMessage: true, Token);

    private async Task<byte[]> ReceiveAsync(WebSocketMessageType type)
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer, Token);
            Assert.Equal(type, received.MessageType);
            message.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return message.ToArray();
    }
}
