using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kiosk.Core.Audio;

namespace Kiosk.Host.Running.Browser;

/// <summary>
/// The microphone and the loudspeaker of a computer whose browser has the panel page open: for trying the kiosk without
/// sound hardware of its own. One page at a time gives its sound; the microphone is open only while the kiosk listens.
/// </summary>
internal sealed class BrowserSound(TimeProvider time) : IMicrophone, ISpeaker
{
    /// <summary>Longer than the longest pause of the listener: two seconds of frames.</summary>
    private const int MaxWaiting = 64;

    /// <summary>Long enough for a person to find the browser's question whether the page may listen.</summary>
    private static readonly TimeSpan MaxSilence = TimeSpan.FromSeconds(30);

    /// <summary>How much longer than the clip itself it may take until the page tells that it was played.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);

    private BrowserPage? page;
    private long lost;

    /// <summary>Whether a page is there that gives its sound.</summary>
    public bool IsOpen => page is not null;

    /// <summary>Frames that were lost since the start of the program because the listener or the page was too slow.</summary>
    public long LostFrames => Interlocked.Read(ref lost);

    /// <summary>Uses the sound of a page until the page closes or breaks the protocol.</summary>
    /// <returns>Whether it could: false when another page gives its sound already.</returns>
    public async Task<bool> ServeAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var opened = new BrowserPage(socket, count => Interlocked.Add(ref lost, count));
        if (Interlocked.CompareExchange(ref page, opened, null) is not null)
        {
            return false;
        }

        try
        {
            await opened.RunAsync(cancellationToken);
        }
        finally
        {
            page = null;
        }

        return true;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var from = Page("microphone");
        var frames = Channel.CreateBounded<ErasableMemory<float>>(
            new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, Lose);
        from.Listen(frames.Writer);
        try
        {
            while (await HasFrameAsync(frames.Reader, cancellationToken))
            {
                while (frames.Reader.TryRead(out var frame))
                {
                    using (frame)
                    {
                        yield return new AudioFrame(frame.Memory);
                    }
                }
            }
        }
        finally
        {
            from.Rest();
            frames.Writer.TryComplete();
            while (frames.Reader.TryRead(out var unheard))
            {
                unheard.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(clip.Duration + MaxDelay, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await Page("loudspeaker").PlayAsync(clip, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AudioDeviceException("The browser did not tell that it played the sound; load the panel page again.");
        }
    }

    private void Lose(ErasableMemory<float> frame)
    {
        frame.Dispose();
        Interlocked.Increment(ref lost);
    }

    private async Task<bool> HasFrameAsync(ChannelReader<ErasableMemory<float>> frames, CancellationToken cancellationToken)
    {
        try
        {
            return await frames.WaitToReadAsync(cancellationToken).AsTask().WaitAsync(MaxSilence, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new AudioDeviceException("The browser gave no sound; allow the panel page to use the microphone.");
        }
    }

    private BrowserPage Page(string device) =>
        page ?? throw new AudioDeviceException($"There is no {device}: no panel page is open that gives its own.");
}
