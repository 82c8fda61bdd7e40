using Kiosk.Core.Audio;
using Kiosk.Engines.Alsa;

namespace Kiosk.Engines.Tests.Alsa;

/// <summary>A sound device that answers as it is told, call by call; afterwards always the same: by default it is never ready.</summary>
internal sealed class FakePcm(params int[] results) : IPcm
{
    private readonly Queue<int> results = new(results);

    public List<byte> Written { get; } = [];

    public List<int> Recovered { get; } = [];

    /// <summary>What it answers when all else was answered.</summary>
    public int LastResult { get; init; } = AlsaNative.Again;

    /// <summary>Whether what is written is kept.</summary>
    public bool Keeps { get; init; } = true;

    public int RecoverResult { get; init; }

    public int QueuedResult { get; init; }

    public bool IsDrained { get; private set; }

    public bool IsDropped { get; private set; }

    public bool IsDisposed { get; private set; }

    public PcmFormat Format { get; init; } = new(AudioFormat.SampleRate, 1, SampleType.Int16);

    public int Read(Span<byte> frames) => Next(frames.Length / Format.BytesPerFrame);

    public int Write(ReadOnlySpan<byte> frames)
    {
        var taken = Next(frames.Length / Format.BytesPerFrame);
        if (Keeps)
        {
            Written.AddRange(frames[..(Math.Max(0, taken) * Format.BytesPerFrame)]);
        }

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

    private int Next(int limit) => Math.Min(results.TryDequeue(out var result) ? result : LastResult, limit);
}
