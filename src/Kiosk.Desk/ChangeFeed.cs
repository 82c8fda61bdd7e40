using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Kiosk.Desk.Store;

namespace Kiosk.Desk;

/// <summary>What changed, and what is open since.</summary>
/// <param name="Changes">Oldest first; empty at first, when what is open is all there is to tell.</param>
/// <param name="Open">The urgent first, then in order of arrival.</param>
/// <param name="ByKiosk">The same, by kiosk.</param>
public sealed record FeedBatch(IReadOnlyList<DeskChange> Changes, IReadOnlyList<HandoverLine> Open, ILookup<string, HandoverLine> ByKiosk);

/// <summary>
/// The one reader of a store's changes in this process; however many pages and kiosks follow it, the store is read once.
/// </summary>
public sealed class ChangeFeed(IHandoverStore store, TimeProvider time)
{
    /// <summary>Changes that are kept in memory; who is further behind reads the store.</summary>
    private const int MaxKept = 4096;

    private const int MaxRead = 500;
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);

    /// <summary>
    /// So many changes as come within this are told at once: every page is told what is open, and a page that had to be told
    /// of each change alone would fall behind when many come.
    /// </summary>
    private static readonly TimeSpan BatchInterval = TimeSpan.FromMilliseconds(50);

    private readonly ChangeSignal signal = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Kept kept = new(0, 0, [], [], Enumerable.Empty<HandoverLine>().ToLookup(line => line.Kiosk));

    /// <summary>Reads until cancelled; while the store can't be read it tries again, and followers wait.</summary>
    /// <param name="faulted">Told each time that the store can't be read.</param>
    public async Task RunAsync(Action<Exception> faulted, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await ReadAsync(cancellationToken);
            }
            catch (DbException exception)
            {
                faulted(exception);
                await Task.Delay(RetryInterval, time, cancellationToken);
            }
        }
    }

    /// <summary>What is open now, and then every change as it happens. It ends only when cancelled.</summary>
    /// <param name="after">The last change that is known already; null to begin now.</param>
    public async IAsyncEnumerable<FeedBatch> FollowAsync(long? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await started.Task.WaitAsync(cancellationToken);
        var now = Volatile.Read(ref kept);
        // A number that is still to come is of another store: that one's changes are not here.
        var seen = after is { } known && known <= now.Last ? known : now.Last;
        yield return new FeedBatch([], now.Open, now.ByKiosk);
        while (true)
        {
            var next = signal.Next;
            now = Volatile.Read(ref kept);
            while (seen < now.Last)
            {
                var batch = seen >= now.Before ? now.After(seen)
                    : new FeedBatch(await store.ReadChangesAsync(seen, MaxRead, cancellationToken), now.Open, now.ByKiosk);
                seen = batch.Changes is [.., var last] ? last.Sequence : now.Last;
                yield return batch;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (!started.Task.IsCompleted)
        {
            var last = await store.LastChangeAsync(cancellationToken);
            await PublishAsync(kept with { Before = last, Last = last }, cancellationToken);
            started.TrySetResult();
        }

        while (true)
        {
            var next = store.NextChange;
            var changes = await store.ReadChangesAsync(kept.Last, MaxRead, cancellationToken);
            if (changes.Count == 0)
            {
                await next.WaitAsync(cancellationToken);
            }
            else
            {
                await PublishAsync(kept.With(changes), cancellationToken);
                await Task.Delay(BatchInterval, time, cancellationToken);
            }
        }
    }

    private async Task PublishAsync(Kept next, CancellationToken cancellationToken)
    {
        var open = await store.ListOpenAsync(cancellationToken);
        Volatile.Write(ref kept, next with { Open = open, ByKiosk = open.ToLookup(line => line.Kiosk), Batches = new() });
        signal.Pulse();
    }

    /// <param name="Before">Number of the last change that is not among those kept.</param>
    /// <param name="Last">Number of the last change that was read.</param>
    private sealed record Kept(
        long Before, long Last, IReadOnlyList<DeskChange> Changes, IReadOnlyList<HandoverLine> Open, ILookup<string, HandoverLine> ByKiosk)
    {
        /// <summary>Those who have seen equally much share a batch, and what is written of it.</summary>
        public ConcurrentDictionary<long, FeedBatch> Batches { get; init; } = new();

        public Kept With(IReadOnlyList<DeskChange> newer)
        {
            var all = Changes.Concat(newer).ToList();
            var dropped = all.Count > MaxKept ? all.Count - (MaxKept / 2) : 0;
            return this with
            {
                Before = dropped == 0 ? Before : all[dropped - 1].Sequence,
                Last = all[^1].Sequence,
                Changes = all[dropped..],
            };
        }

        public FeedBatch After(long seen) => Batches.GetOrAdd(seen, _ => new FeedBatch([.. Changes.SkipWhile(change => change.Sequence <= seen)], Open, ByKiosk));
    }
}
