using System.Runtime.CompilerServices;

namespace Kiosk.Engines.Onnx;

/// <summary>A tensor over a buffer that both sides use, so that nothing is copied or allocated from run to run.</summary>
/// <typeparam name="T">float or long.</typeparam>
internal sealed unsafe class OrtTensor<T> : IOrtTensor, IDisposable
    where T : unmanaged
{
    private readonly T[] buffer;
    private readonly OrtHandle value;

    /// <param name="shape">The extent of each dimension.</param>
    public OrtTensor(OrtRuntime runtime, params ReadOnlySpan<long> shape)
    {
        var length = 1L;
        foreach (var extent in shape)
        {
            length *= extent;
        }

        buffer = GC.AllocateArray<T>(checked((int)length), pinned: true);
        var elementType = typeof(T) == typeof(float) ? OrtNative.ElementFloat : OrtNative.ElementInt64;
        nint created;
        fixed (long* extents = shape)
        {
            var data = Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(buffer));
            runtime.Check(
                runtime.Native.CreateTensorWithData(
                    runtime.CpuMemory, data, (nuint)(length * sizeof(T)), extents, (nuint)shape.Length, elementType, &created),
                "make a tensor");
        }

        value = new OrtHandle(created, runtime.Native.ReleaseValue);
    }

    public Span<T> Data => buffer;

    public OrtHandle Value => value;

    public void Dispose() => value.Dispose();
}
