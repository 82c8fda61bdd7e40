namespace Kiosk.Engines.Onnx;

/// <summary>
/// The functions of onnxruntime_c_api.h that are used. They stand in a table, OrtApi, that only ever grows at its
/// end; the number is a function's place in it. Functions that return a status return null for success.
/// </summary>
internal sealed unsafe class OrtNative(void** table)
{
    public const uint ApiVersion = 17;
    public const int LogLevelError = 3;
    public const int OptimizeAll = 99;
    public const int ElementFloat = 1;
    public const int ElementInt64 = 7;
    public const int DeviceAllocator = 0;
    public const int DefaultMemory = 0;

    public readonly delegate* unmanaged<void*, byte*> GetErrorMessage = (delegate* unmanaged<void*, byte*>)table[2];
    public readonly delegate* unmanaged<int, byte*, nint*, void*> CreateEnv = (delegate* unmanaged<int, byte*, nint*, void*>)table[3];
    public readonly delegate* unmanaged<nint, byte*, nint, nint*, void*> CreateSession = (delegate* unmanaged<nint, byte*, nint, nint*, void*>)table[7];
    public readonly delegate* unmanaged<nint, nint, byte**, nint*, nuint, byte**, nuint, nint*, void*> Run = (delegate* unmanaged<nint, nint, byte**, nint*, nuint, byte**, nuint, nint*, void*>)table[9];
    public readonly delegate* unmanaged<nint*, void*> CreateSessionOptions = (delegate* unmanaged<nint*, void*>)table[10];
    public readonly delegate* unmanaged<nint, int, void*> SetGraphOptimizationLevel = (delegate* unmanaged<nint, int, void*>)table[23];
    public readonly delegate* unmanaged<nint, int, void*> SetIntraOpThreads = (delegate* unmanaged<nint, int, void*>)table[24];
    public readonly delegate* unmanaged<nint, int, void*> SetInterOpThreads = (delegate* unmanaged<nint, int, void*>)table[25];
    public readonly delegate* unmanaged<nint, nuint*, void*> InputCount = (delegate* unmanaged<nint, nuint*, void*>)table[30];
    public readonly delegate* unmanaged<nint, nuint*, void*> OutputCount = (delegate* unmanaged<nint, nuint*, void*>)table[31];
    public readonly delegate* unmanaged<nint, nuint, nint, byte**, void*> InputName = (delegate* unmanaged<nint, nuint, nint, byte**, void*>)table[36];
    public readonly delegate* unmanaged<nint, nuint, nint, byte**, void*> OutputName = (delegate* unmanaged<nint, nuint, nint, byte**, void*>)table[37];
    public readonly delegate* unmanaged<nint*, void*> CreateRunOptions = (delegate* unmanaged<nint*, void*>)table[39];
    public readonly delegate* unmanaged<nint, void*> Terminate = (delegate* unmanaged<nint, void*>)table[46];
    public readonly delegate* unmanaged<nint, void*, nuint, long*, nuint, int, nint*, void*> CreateTensorWithData = (delegate* unmanaged<nint, void*, nuint, long*, nuint, int, nint*, void*>)table[49];
    public readonly delegate* unmanaged<nint, void**, void*> TensorData = (delegate* unmanaged<nint, void**, void*>)table[51];
    public readonly delegate* unmanaged<nint, int*, void*> ElementType = (delegate* unmanaged<nint, int*, void*>)table[60];
    public readonly delegate* unmanaged<nint, nuint*, void*> ElementCount = (delegate* unmanaged<nint, nuint*, void*>)table[64];
    public readonly delegate* unmanaged<nint, nint*, void*> TensorTypeAndShape = (delegate* unmanaged<nint, nint*, void*>)table[65];
    public readonly delegate* unmanaged<int, int, nint*, void*> CreateCpuMemoryInfo = (delegate* unmanaged<int, int, nint*, void*>)table[69];
    public readonly delegate* unmanaged<nint, void*, void*> AllocatorFree = (delegate* unmanaged<nint, void*, void*>)table[76];
    public readonly delegate* unmanaged<nint*, void*> DefaultAllocator = (delegate* unmanaged<nint*, void*>)table[78];
    public readonly delegate* unmanaged<void*, void> ReleaseStatus = (delegate* unmanaged<void*, void>)table[93];
    public readonly delegate* unmanaged<nint, void> ReleaseSession = (delegate* unmanaged<nint, void>)table[95];
    public readonly delegate* unmanaged<nint, void> ReleaseValue = (delegate* unmanaged<nint, void>)table[96];
    public readonly delegate* unmanaged<nint, void> ReleaseRunOptions = (delegate* unmanaged<nint, void>)table[97];
    public readonly delegate* unmanaged<nint, void> ReleaseTensorTypeAndShape = (delegate* unmanaged<nint, void>)table[99];
    public readonly delegate* unmanaged<nint, void> ReleaseSessionOptions = (delegate* unmanaged<nint, void>)table[100];
}
