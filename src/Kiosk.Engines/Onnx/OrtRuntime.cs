using System.Runtime.InteropServices;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Onnx;

/// <summary>
/// ONNX Runtime in this process: its function table and its environment, of which there is one until the process
/// ends.
/// </summary>
internal sealed unsafe class OrtRuntime
{
    private const string ExpectedVersion = "1.28.2";
    // The runtime writes to standard error itself; what matters comes back as a status.
    private const int LogLevelFatal = 4;

    private static readonly Lock Gate = new();
    private static OrtRuntime? instance;

    private OrtRuntime(OrtNative native)
    {
        Native = native;
        nint environment, memory, allocator;
        fixed (byte* name = "kiosk\0"u8)
        {
            Check(native.CreateEnv(LogLevelFatal, name, &environment), "start");
        }

        Check(native.CreateCpuMemoryInfo(OrtNative.DeviceAllocator, OrtNative.DefaultMemory, &memory), "describe its memory");
        Check(native.DefaultAllocator(&allocator), "give its allocator");
        (Environment, CpuMemory, Allocator) = (environment, memory, allocator);
    }

    public OrtNative Native { get; }

    public nint Environment { get; }

    public nint CpuMemory { get; }

    public nint Allocator { get; }

    /// <exception cref="EngineException">The library is missing or of another version.</exception>
    public static OrtRuntime Load(NativeLibraries natives)
    {
        lock (Gate)
        {
            return instance ??= Start(natives.Open("onnxruntime/libonnxruntime.so"));
        }
    }

    /// <summary>Releases a status and throws when it tells of a failure.</summary>
    /// <param name="action">What was attempted, to follow 'ONNX Runtime failed to'.</param>
    public void Check(void* status, string action)
    {
        if (status == null)
        {
            return;
        }

        var message = Marshal.PtrToStringUTF8((nint)Native.GetErrorMessage(status))?.ReplaceLineEndings(" ");
        Native.ReleaseStatus(status);
        throw new EngineException($"ONNX Runtime failed to {action}: {message}");
    }

    /// <summary>Copies a tensor of floats out.</summary>
    /// <exception cref="EngineException">It is of another type or longer than <paramref name="maxLength"/>.</exception>
    public float[] ToFloats(OrtHandle tensor, int maxLength)
    {
        nint created;
        Check(Native.TensorTypeAndShape(tensor.Value, &created), "describe an output");
        using var description = new OrtHandle(created, Native.ReleaseTensorTypeAndShape);
        int elementType;
        nuint length;
        void* data;
        Check(Native.ElementType(created, &elementType), "tell an output's type");
        Check(Native.ElementCount(created, &length), "tell an output's length");
        if (elementType != OrtNative.ElementFloat || length > (nuint)maxLength)
        {
            throw new EngineException(
                $"A model gave {length} numbers of type {elementType}, expected at most {maxLength} floats: it is not of the kind it was loaded as.");
        }

        Check(Native.TensorData(tensor.Value, &data), "give an output's data");
        return new ReadOnlySpan<float>(data, (int)length).ToArray();
    }

    private static OrtRuntime Start(NativeLibraryFile library)
    {
        // OrtApiBase: a function that gives the table for an API version, and one that gives the version as text.
        var start = (delegate* unmanaged<void**>)library.Function("OrtGetApiBase");
        var apiBase = start();
        var version = Marshal.PtrToStringUTF8((nint)((delegate* unmanaged<byte*>)apiBase[1])());
        var table = ((delegate* unmanaged<uint, void**>)apiBase[0])(OrtNative.ApiVersion);
        return version == ExpectedVersion && table != null
            ? new OrtRuntime(new OrtNative(table))
            : throw new EngineException(
                $"'{library.Path}' is ONNX Runtime {version}, expected {ExpectedVersion}: remove it and run './kiosk natives'.");
    }
}
