using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Whisper;

/// <summary>Finds the best whisper.cpp for this processor and asserts that it is the one that is bound here.</summary>
public static unsafe class WhisperLibrary
{
    private const string BuiltVersion = "1.9.3";
    private const string PrebuiltVersion = "1.9.1";
    private const string PrebuiltFile = "whisper/index.node";
    private const int LogLevelWarning = 3;
    private const int LogLevelError = 4;

    /// <summary>
    /// Receives what whisper.cpp warns of, from any thread. These messages are about models and settings; none
    /// quotes what was said.
    /// </summary>
    public static event Action<string>? Warned;

    /// <summary>The last error that whisper.cpp reported, for the message of a failed load on the same thread.</summary>
    [field: ThreadStatic]
    internal static string? LastError { get; private set; }

    internal static WhisperNative Load(NativeLibraries natives)
    {
        string[] candidates = [.. InstructionSets.Supported.Select(set => $"whisper/libwhisper-{set}.so"), PrebuiltFile];
        var library = natives.Open(candidates);
        var native = new WhisperNative(library);
        var expected = library.Path.EndsWith(PrebuiltFile, StringComparison.Ordinal) ? PrebuiltVersion : BuiltVersion;
        var version = Marshal.PtrToStringUTF8((nint)native.Version());
        if (version != expected)
        {
            throw new EngineException(
                $"'{library.Path}' is whisper.cpp {version}, expected {expected}: remove it and run './kiosk natives'.");
        }

        AssertLayout(native);
        native.SetLog(&Log, null);
        return native;
    }

    // Fields at the front, in the middle and at the very end must read back as the documented defaults.
    private static void AssertLayout(WhisperNative native)
    {
        var full = native.DefaultFullParameters(0);
        var context = native.DefaultContextParameters();
        var asBound = sizeof(WhisperNative.FullParameters) == 304
            && full is { MaxTextContext: 16384, TimestampThreshold: 0.01f, EntropyThreshold: 2.4f, BestOf: 5 }
            && full is { GrammarPenalty: 100f, VadThreshold: 0.5f, VadOverlapSeconds: 0.1f }
            && context.AlignmentMemorySize == 128 * 1024 * 1024;
        if (!asBound)
        {
            throw new EngineException(
                $"'{native.Path}' lays out its parameters differently from whisper.cpp {BuiltVersion}: remove it and run './kiosk natives'.");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Log(int level, byte* text, void* data)
    {
        if (level is not (LogLevelWarning or LogLevelError))
        {
            return;
        }

        var message = Marshal.PtrToStringUTF8((nint)text)?.Trim() ?? "";
        if (level == LogLevelError)
        {
            LastError = message;
        }

        Warned?.Invoke(message);
    }
}
