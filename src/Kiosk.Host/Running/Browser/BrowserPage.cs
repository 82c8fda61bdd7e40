using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Kiosk.Core.Audio;

namespace Kiosk.Host.Running.Browser;

/// <summary>
/// The sound of one page, over its web socket. The service orders in JSON: {"do":"listen"}, {"do":"rest"},
/// {"do":"play","clip":7} followed by the clip as a WAVE file, {"do":"silence"}. The page answers with one frame of
/// sound per binary message (16 kHz mono, 16-bit little-endian) while it listens, and with {"did":"play","clip":7},
/// {"failed":"listen","reason":"..."}, {"failed":"play","clip":7,"reason":"..."} and {"lost":3} in frames.
/// </summary>
/// <param name="lose">Told how many frames the page lost.</param>
internal sealed class BrowserPage(WebSocket socket, Action<int> lose)
{
    private const int FrameBytes = AudioFormat.FrameLength * sizeof(short);
    private const int MaxWaitingOrders = 16;
    private const int MaxReasonLength = 100;

    private readonly Channel<Order> orders = Channel.CreateBounded<Order>(MaxWaitingOrders);
    private readonly ConcurrentDictionary<int, TaskCompletionSource> playing = new();
    private ChannelWriter<ErasableMemory<float>>? listener;
    private int lastClip;

    /// <summary>Talks with the page until it closes; then who waits for it is told.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAsync(closed.Token);
        try
        {
            await ReadAsync(closed.Token);
        }
        finally
        {
            End();
            await closed.CancelAsync();
            await sending;
        }
    }

    /// <param name="frames">Takes over each frame that it takes.</param>
    /// <exception cref="AudioDeviceException">The page is gone.</exception>
    public void Listen(ChannelWriter<ErasableMemory<float>> frames)
    {
        listener = frames;
        Send(new { @do = "listen" });
    }

    public void Rest()
    {
        listener = null;
        TrySend(new { @do = "rest" });
    }

    /// <summary>Completes when the page has played the clip to its end.</summary>
    /// <exception cref="AudioDeviceException">The page could not, or is gone.</exception>
    public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref lastClip);
        var played = playing[number] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            Send(new { @do = "play", clip = number }, clip);
            await played.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            TrySend(new { @do = "silence" });
            throw;
        }
        finally
        {
            playing.TryRemove(number, out _);
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        using var message = new ErasableMemory<byte>(FrameBytes);
        try
        {
            while (await socket.ReceiveAsync(message.Memory, cancellationToken) is { MessageType: not WebSocketMessageType.Close } received)
            {
                if (!received.EndOfMessage || !Take(received.MessageType, message.GetSpan()[..received.Count]))
                {
                    socket.Abort();
                    return;
                }

                message.GetSpan().Clear();
            }
        }
        catch (WebSocketException)
        {
            // The page is gone without a word, as pages do.
        }
    }

    /// <returns>Whether the page keeps to the protocol.</returns>
    private bool Take(WebSocketMessageType type, ReadOnlySpan<byte> message)
    {
        if (type == WebSocketMessageType.Text)
        {
            return TakeWord(message);
        }

        if (message.Length == FrameBytes)
        {
            Hear(message);
        }

        return message.Length == FrameBytes;
    }

    private void Hear(ReadOnlySpan<byte> message)
    {
        var frame = new ErasableMemory<float>(AudioFormat.FrameLength);
        var samples = frame.GetSpan();
        for (var index = 0; index < samples.Length; index++)
        {
            samples[index] = BinaryPrimitives.ReadInt16LittleEndian(message[(index * sizeof(short))..]) / 32768f;
        }

        if (listener?.TryWrite(frame) != true)
        {
            frame.Dispose();
        }
    }

    private bool TakeWord(ReadOnlySpan<byte> message)
    {
        try
        {
            var word = JsonSerializer.Deserialize<Word>(message, JsonSerializerOptions.Web);
            Settle(word ?? throw new JsonException("A word is an object."));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Settle(Word word)
    {
        lose(Math.Max(0, word.Lost));
        if (word.Failed == "listen")
        {
            listener?.TryComplete(word.Failure);
        }
        else if (playing.TryGetValue(word.Clip, out var played))
        {
            _ = word.Failed is null ? played.TrySetResult() : played.TrySetException(word.Failure);
        }
    }

    private void Send(object order, AudioClip? clip = null)
    {
        if (!orders.Writer.TryWrite(new Order(order, clip)))
        {
            throw Gone();
        }
    }

    /// <summary>When the page is gone, so is its sound.</summary>
    private void TrySend(object order) => orders.Writer.TryWrite(new Order(order, null));

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (order, clip) in orders.Reader.ReadAllAsync(cancellationToken))
            {
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(order), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                if (clip is not null)
                {
                    using var wave = new MemoryStream();
                    WaveWriter.Write(wave, clip);
                    await socket.SendAsync(wave.ToArray(), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The reader notices that the page is gone, and ends.
        }
    }

    private void End()
    {
        orders.Writer.TryComplete();
        listener?.TryComplete(Gone());
        foreach (var played in playing.Values)
        {
            played.TrySetException(Gone());
        }
    }

    private static AudioDeviceException Gone() => new("The panel page that lent its sound was closed, or does not answer.");

    private sealed record Order(object Words, AudioClip? Clip);

    /// <summary>What the page tells.</summary>
    private sealed record Word(string? Failed, int Clip, string? Reason, int Lost)
    {
        public AudioDeviceException Failure => new(
            $"The browser can't {(Failed == "listen" ? "listen" : "play")}: {Reason?[..Math.Min(Reason.Length, MaxReasonLength)]}.");
    }
}
