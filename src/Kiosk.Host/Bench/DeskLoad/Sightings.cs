using System.Collections.Concurrent;

namespace Kiosk.Host.Bench.DeskLoad;

/// <summary>When each handover was sent, and how long it took until each page showed it.</summary>
/// <param name="pages">How many pages should see each.</param>
internal sealed class Sightings(int pages, TimeProvider time)
{
    /// <summary>Buckets of a millisecond; what took longer is counted in the last.</summary>
    private const int Buckets = 60_000;

    private readonly ConcurrentDictionary<Guid, Sighting> sent = new();
    private readonly int[] counts = new int[Buckets];

    /// <summary>The handovers that were sent and not refused.</summary>
    public IReadOnlyCollection<Guid> Sent => [.. sent.Keys];

    /// <summary>How many times a page did not show a handover that the desk has taken.</summary>
    public int Unseen => sent.Values.Sum(one => pages - one.Seen);

    /// <summary>It is about to be sent.</summary>
    public void Sending(Guid handover) => sent[handover] = new Sighting(time.GetTimestamp());

    /// <summary>The desk did not take it: no page will see it.</summary>
    public void NotTaken(Guid handover) => sent.TryRemove(handover, out _);

    /// <summary>A page shows it.</summary>
    public void Seen(Guid handover)
    {
        if (sent.TryGetValue(handover, out var one))
        {
            Interlocked.Increment(ref one.Seen);
            Interlocked.Increment(ref counts[Math.Min(Buckets - 1, (int)time.GetElapsedTime(one.At).TotalMilliseconds)]);
        }
    }

    /// <returns>So many of all sightings took no longer than this, ms.</returns>
    public double Percentile(double share)
    {
        var (wanted, passed) = (share * counts.Sum(count => (long)count), 0L);
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            passed += counts[bucket];
            if (passed >= wanted)
            {
                return bucket + 1;
            }
        }

        return Buckets;
    }

    private sealed class Sighting(long at)
    {
        public readonly long At = at;
        public int Seen;
    }
}
