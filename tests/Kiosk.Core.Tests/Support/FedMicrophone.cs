using System.Threading.Channels;
using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests.Support;

/// <summary>Gives the frames that the test feeds it; feeding waits until the last one was taken.</summary>
internal sealed class FedMicrophone : IMicrophone
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<AudioFrame> frames = Channel.CreateBounded<AudioFrame>(1);

    /// <summary>Fails when nobody listens any more.</summary>
    public async Task FeedAsync(float value, int count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        for (var frame = 0; frame < count; frame++)
        {
            await frames.Writer.WriteAsync(Some.Frame(value), limit.Token);
        }
    }

    /// <summary>The same from now on, for as long as anybody listens.</summary>
    public void FeedOn(float value) => _ = FeedAsync(value, int.MaxValue);

    /// <summary>How often it was opened.</summary>
    public int Opened { get; private set; }

    public IAsyncEnumerable<AudioFrame> CaptureAsync(CancellationToken cancellationToken)
    {
        Opened++;
        return frames.Reader.ReadAllAsync(cancellationToken);
    }
}
