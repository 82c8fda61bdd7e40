using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Kiosk.Core.Audio;

/// <summary>
/// Room for sound outside the managed heap, where the garbage collector makes no copies of it. Dispose overwrites it at
/// once and gives it back to the system; memory that was not disposed is overwritten by its finalizer.
/// </summary>
/// <typeparam name="T">float or short samples, or the bytes of a device.</typeparam>
public sealed unsafe class ErasableMemory<T> : MemoryManager<T>
    where T : unmanaged
{
    private readonly Block block;
    private readonly int length;

    /// <param name="length">In elements; all are zero.</param>
    public ErasableMemory(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        this.length = length;
        block = new Block(checked((nuint)length * (nuint)sizeof(T)));
    }

    public override Memory<T> Memory => CreateMemory(length);

    /// <summary>All of it. It must not be used after Dispose.</summary>
    /// <exception cref="ObjectDisposedException">It was overwritten and given back.</exception>
    public override Span<T> GetSpan()
    {
        ObjectDisposedException.ThrowIf(block.IsClosed, this);
        return new Span<T>(block.Start, length);
    }

    /// <summary>Keeps the address valid until it is unpinned; Dispose overwrites what is there all the same.</summary>
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        var isHeld = false;
        block.DangerousAddRef(ref isHeld);
        return new MemoryHandle((T*)block.Start + elementIndex, pinnable: this);
    }

    public override void Unpin() => block.DangerousRelease();

    /// <summary>Overwrites it and gives it back.</summary>
    public void Dispose() => Dispose(disposing: true);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            block.Erase();
            block.Dispose();
        }
    }

    private sealed class Block : SafeHandle
    {
        private readonly nuint bytes;

        public Block(nuint bytes) : base(invalidHandleValue: 0, ownsHandle: true)
        {
            this.bytes = bytes;
            SetHandle((nint)NativeMemory.AllocZeroed(bytes));
        }

        public override bool IsInvalid => handle == 0;

        public void* Start => (void*)handle;

        public void Erase()
        {
            if (!IsClosed)
            {
                Overwrite();
            }
        }

        protected override bool ReleaseHandle()
        {
            Overwrite();
            NativeMemory.Free(Start);
            return true;
        }

        /// <summary>By a call that no compiler leaves out because nobody reads it again.</summary>
        private void Overwrite() => CryptographicOperations.ZeroMemory(new Span<byte>(Start, checked((int)bytes)));
    }
}
