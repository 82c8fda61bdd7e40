using System.Net.WebSockets;
using System.Text;
using Kiosk.Core.Audio;

namespace Kiosk.Host.Tests.Support;

/// <summary>The sound of a panel page that lends its computer's microphone to a running kiosk.</summary>
internal sealed class LentMicrophone(int port) : IDisposable
{
    private readonly ClientWebSocket socket = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public Task OpenAsync() => socket.ConnectAsync(new Uri($"ws://localhost:{port}/sound"), Token);

    public async Task ListenedToAsync()
    {
        var order = new byte[256];
        var received = await socket.ReceiveAsync(order, Token);
        Assert.Equal("""{"do":"listen"}""", Encoding.UTF8.GetString(order, 0, received.Count));
    }

    /// <param name="clip">At the kiosk's rate; what fills no frame at its end is left out.</param>
    public async Task SayAsync(AudioClip clip)
    {
        foreach (var frame in clip.Samples.ToArray().Chunk(AudioFormat.FrameLength).Where(frame => frame.Length == AudioFormat.FrameLength))
        {
            var bytes = frame.SelectMany(sample => BitConverter.GetBytes((short)(sample * 32768f))).ToArray();
            await socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, Token);
        }
    }

    public void Dispose() => socket.Dispose();
}
