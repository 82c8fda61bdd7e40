using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace Kiosk.Host.Running;

/// <summary>
/// Buffers of the web server that are overwritten as soon as it has no more use for them: captions go out and sound of
/// the browser's microphone comes in through them.
/// </summary>
internal sealed class ErasingMemoryPool : MemoryPool<byte>
{
    private const int BlockLength = 4096;

    /// <summary>More than a few pages need at a time; of more, the rest is left to the garbage collector.</summary>
    private const int MaxIdle = 256;

    private readonly ConcurrentBag<byte[]> idle = [];

    public override int MaxBufferSize => BlockLength;

    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockLength);
        return new Block(this, idle.TryTake(out var array) ? array : GC.AllocateArray<byte>(BlockLength, pinned: true));
    }

    protected override void Dispose(bool disposing) => idle.Clear();

    private void Return(byte[] array)
    {
        Array.Clear(array);
        if (idle.Count < MaxIdle)
        {
            idle.Add(array);
        }
    }

    /// <summary>Gives such a pool to each part of the web server that asks for one.</summary>
    public sealed class Factory : IMemoryPoolFactory<byte>
    {
        public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new ErasingMemoryPool();
    }

    private sealed class Block(ErasingMemoryPool pool, byte[] array) : IMemoryOwner<byte>
    {
        private byte[]? array = array;

        public Memory<byte> Memory => array ?? throw new ObjectDisposedException(nameof(Block));

        public void Dispose()
        {
            if (Interlocked.Exchange(ref array, null) is { } returned)
            {
                pool.Return(returned);
            }
        }
    }
}
