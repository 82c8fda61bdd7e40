using System.Runtime.InteropServices;
using System.Text;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Onnx;

/// <summary>A loaded ONNX model.</summary>
internal sealed unsafe class OrtSession : IDisposable
{
    private OrtSession(OrtRuntime runtime, OrtHandle session)
    {
        Runtime = runtime;
        Handle = session;
        Inputs = Names(runtime.Native.InputCount, runtime.Native.InputName);
        Outputs = Names(runtime.Native.OutputCount, runtime.Native.OutputName);
    }

    public OrtRuntime Runtime { get; }

    public IReadOnlyList<string> Inputs { get; }

    public IReadOnlyList<string> Outputs { get; }

    public OrtHandle Handle { get; }

    /// <param name="threads">Threads of one run.</param>
    /// <exception cref="EngineException">The file is missing or no model that ONNX Runtime can load.</exception>
    public static OrtSession Load(string modelFile, int threads, NativeLibraries natives)
    {
        if (!File.Exists(modelFile))
        {
            throw new EngineException($"'{modelFile}' is missing: fetch the model with 'kiosk models install'.");
        }

        var runtime = OrtRuntime.Load(natives);
        using var options = CreateOptions(runtime, threads);
        nint session;
        fixed (byte* path = Encoding.UTF8.GetBytes(modelFile + '\0'))
        {
            runtime.Check(
                runtime.Native.CreateSession(runtime.Environment, path, options.Value, &session),
                $"load '{modelFile}' as an ONNX model, fetch it again with 'kiosk models install'");
        }

        return new OrtSession(runtime, new OrtHandle(session, runtime.Native.ReleaseSession));
    }

    public void Dispose() => Handle.Dispose();

    private static OrtHandle CreateOptions(OrtRuntime runtime, int threads)
    {
        var native = runtime.Native;
        nint created;
        runtime.Check(native.CreateSessionOptions(&created), "make session options");
        var options = new OrtHandle(created, native.ReleaseSessionOptions);
        runtime.Check(native.SetIntraOpThreads(created, threads), "set its threads");
        runtime.Check(native.SetInterOpThreads(created, 1), "set its threads");
        runtime.Check(native.SetGraphOptimizationLevel(created, OrtNative.OptimizeAll), "set its optimisation");
        return options;
    }

    private string[] Names(
        delegate* unmanaged<nint, nuint*, void*> count, delegate* unmanaged<nint, nuint, nint, byte**, void*> name)
    {
        nuint length;
        Runtime.Check(count(Handle.Value, &length), "count a model's inputs and outputs");
        var names = new string[length];
        for (nuint index = 0; index < length; index++)
        {
            byte* text;
            Runtime.Check(name(Handle.Value, index, Runtime.Allocator, &text), "name a model's inputs and outputs");
            names[index] = Marshal.PtrToStringUTF8((nint)text) ?? "";
            Runtime.Check(Runtime.Native.AllocatorFree(Runtime.Allocator, text), "free a name");
        }

        return names;
    }
}
