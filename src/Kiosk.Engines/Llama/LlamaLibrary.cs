using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Llama;

/// <summary>Loads llama.cpp with the kernels that suit this processor, once, and asserts that it is the one that is bound here.</summary>
internal static unsafe class LlamaLibrary
{
    private const string ExpectedVersion = "0.5.0";
    private const string ReportedVersion = "0.5.0-dev";
    private const int LogLevelError = 4;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, LlamaNative> Loaded = [];

    /// <summary>The last error that llama.cpp reported, for the message of a failed load on the same thread.</summary>
    [field: ThreadStatic]
    internal static string? LastError { get; private set; }

    /// <exception cref="EngineException">The library is missing, of another version, or cannot run here.</exception>
    public static LlamaNative Load(NativeLibraries natives)
    {
        lock (Gate)
        {
            return Loaded.TryGetValue(natives.Folder, out var native) ? native : Loaded[natives.Folder] = Open(natives);
        }
    }

    private static LlamaNative Open(NativeLibraries natives)
    {
        var native = new LlamaNative(
            natives.Open($"llama/libllama.v{ExpectedVersion}.so"), natives.Open($"llama/libggml.v{ExpectedVersion}.so"));
        var version = Marshal.PtrToStringUTF8((nint)native.Version());
        if (version != ReportedVersion)
        {
            throw new EngineException($"'{native.Path}' is llama.cpp {version}, expected {ReportedVersion}: remove it and run './kiosk natives'.");
        }

        AssertLayout(native);
        native.SetLog(&Log, null);
        fixed (byte* folder = Encoding.UTF8.GetBytes(Path.GetDirectoryName(native.Path) + '\0'))
        {
            native.LoadBackends(folder);
        }

        native.Initialize();
        return native;
    }

    // Fields at the front, in the middle and near the end must read back as the documented defaults.
    private static void AssertLayout(LlamaNative native)
    {
        var model = native.DefaultModelParameters();
        var context = native.DefaultContextParameters();
        var asBound = sizeof(LlamaModelParameters) == 80 && sizeof(LlamaContextParameters) == 160
            && model is { GpuLayers: -1, SplitMode: 1, LoadMode: -1, MetadataOverrides: 0, UseExtraBuffers: 1 }
            && context is { ContextLength: 512, BatchLength: 2048, MicroBatchLength: 512, Sequences: 1 }
            && context is { YarnSlow: -1, KeyType: 1, ValueType: 1, OffloadKeyValues: 1, NoTimings: 1, SamplerCount: 0 };
        if (!asBound)
        {
            throw new EngineException(
                $"'{native.Path}' lays out its parameters differently from llama.cpp {ExpectedVersion}: remove it and run './kiosk natives'.");
        }
    }

    // What llama.cpp says is about models and settings; none of it quotes a prompt.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Log(int level, byte* text, void* data)
    {
        if (level == LogLevelError && Marshal.PtrToStringUTF8((nint)text)?.Trim() is { Length: > 0 } message)
        {
            LastError = message;
        }
    }
}
