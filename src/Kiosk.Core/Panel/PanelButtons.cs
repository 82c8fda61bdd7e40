using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Kiosk.Core.Panel;

/// <summary>The buttons of all kinds together: what people do with them.</summary>
public sealed class PanelButtons(IReadOnlyList<IButtons> sources, ButtonsOptions options, TimeProvider time)
{
    private const int MaxWaiting = 256;

    private long dropped;

    /// <summary>Edges that found the queue full.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    /// <summary>Changes from now on, until cancelled.</summary>
    public async IAsyncEnumerable<ButtonChange> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var edges = Channel.CreateBounded<ButtonEdge>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pumps = Task.WhenAll(sources.Select(source => PumpAsync(source, edges.Writer, stop.Token)));
        try
        {
            var debouncer = new Debouncer(options);
            while (true)
            {
                await WaitAsync(edges.Reader, debouncer.Due, cancellationToken);
                while (edges.Reader.TryRead(out var edge))
                {
                    foreach (var change in debouncer.Advance(edge.At))
                    {
                        yield return change;
                    }

                    debouncer.Push(edge);
                }

                foreach (var change in debouncer.Advance(Now()))
                {
                    yield return change;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await pumps.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>Until there is an edge, or until the debouncer has to decide.</summary>
    private async Task WaitAsync(ChannelReader<ButtonEdge> edges, TimeSpan? due, CancellationToken cancellationToken)
    {
        var left = due is { } at ? at - Now() : Timeout.InfiniteTimeSpan;
        if (due is not null && left <= TimeSpan.Zero)
        {
            return;
        }

        try
        {
            // Whole milliseconds, rounded up: timers know no less.
            var wait = due is null ? left : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
            await edges.WaitToReadAsync(cancellationToken).AsTask().WaitAsync(wait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Time to decide.
        }
    }

    private async Task PumpAsync(IButtons source, ChannelWriter<ButtonEdge> edges, CancellationToken cancellationToken)
    {
        await foreach (var edge in source.EdgesAsync(cancellationToken))
        {
            if (!edges.TryWrite(edge))
            {
                Interlocked.Increment(ref dropped);
            }
        }
    }

    private TimeSpan Now() => time.GetElapsedTime(0);
}
