using System.Runtime.CompilerServices;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Store;

namespace Kiosk.Desk.Delivery;

/// <summary>What of the desk's changes one kiosk is told.</summary>
public static class KioskNotices
{
    /// <summary>First what is open, then what happens; a place in the queue when it is new or has changed.</summary>
    /// <param name="after">The last event that the kiosk has dealt with; null for one that is new and must hear of every withdrawn source.</param>
    public static async IAsyncEnumerable<HeardNotice> FollowAsync(
        ChangeFeed feed, string kiosk, long? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<Guid, int> places = [];
        var isFirst = true;
        await foreach (var batch in feed.FollowAsync(after ?? 0, cancellationToken))
        {
            var own = batch.ByKiosk[kiosk].ToList();
            if (isFirst)
            {
                isFirst = false;
                yield return new HeardNotice(null, new KioskNotice.Open([.. own.Select(line => line.Id)]));
            }

            foreach (var change in batch.Changes.Where(change => change.Line is null || change.Line.Kiosk == kiosk))
            {
                if (KioskNotice.Of(change) is { } notice)
                {
                    yield return new HeardNotice(change.Sequence, notice);
                }
            }

            foreach (var line in own.Where(line => line.QueuePlace is { } place && places.GetValueOrDefault(line.Id) != place))
            {
                yield return new HeardNotice(null, new KioskNotice.Placed(line.Id, line.QueuePlace!.Value));
            }

            places = own.Where(line => line.State == HandoverState.Waiting).ToDictionary(line => line.Id, line => line.QueuePlace!.Value);
        }
    }
}
