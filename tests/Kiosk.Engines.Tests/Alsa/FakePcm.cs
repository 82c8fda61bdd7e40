using Kiosk.Engines.Alsa;

namespace Kiosk.Engines.Tests.Alsa;

/// <summary>A sound device that answers as it is told, call by call; afterwards it is never ready.</summary>
internal sealed class FakePcm(params int[] results) : IPcm
{
    private readonly Queue<int> results = new(results);

    public List<short> Written { get; } = [];

    public List<int> Recovered { get; } = [];

    public int RecoverResult { get; init; }

    public int QueuedResult { get; init; }

    public bool IsDrained { get; private set; }

    public bool IsDropped { get; private set; }

    public bool IsDisposed { get; private set; }

    public int Read(Span<short> samples) => Next(samples.Length);

    public int Write(ReadOnlySpan<short> samples)
    {
        var taken = Next(samples.Length);
        Written.AddRange(samples[..Math.Max(0, taken)]);
        return taken;
    }

    public int Queued() => QueuedResult;

    public int Recover(int error)
    {
        Recovered.Add(error);
        return RecoverResult;
    }

    public int Drain()
    {
        IsDrained = true;
        return 0;
    }

    public int Drop()
    {
        IsDropped = true;
        return 0;
    }

    public void Dispose() => IsDisposed = true;

    private int Next(int limit) => results.TryDequeue(out var result) ? Math.Min(result, limit) : AlsaNative.Again;
}
