using System.Runtime.InteropServices;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Models;

/// <summary>Limits that a process puts on itself with setrlimit(2), for the rest of its life.</summary>
internal static partial class ProcessLimits
{
    // RLIMIT_* of Linux, the same on x86-64 and 64-bit ARM.
    private const int CpuSeconds = 0;
    private const int DataBytes = 2;
    private const int CoreBytes = 4;

    private const ulong MaxCpuSeconds = 600;

    // An engine holds the model, a repacked copy and its working memory.
    private const ulong BaseBytes = 3UL << 29;
    private const ulong BytesPerModelByte = 3;

    /// <summary>Limits memory to what a model of this size may need, processor time, and core dumps to none.</summary>
    public static void Apply(string modelFile)
    {
        var size = File.Exists(modelFile) ? (ulong)new FileInfo(modelFile).Length : 0;
        Set(DataBytes, BaseBytes + (BytesPerModelByte * size));
        Set(CpuSeconds, MaxCpuSeconds);
        Set(CoreBytes, 0);
    }

    private static unsafe void Set(int resource, ulong limit)
    {
        var limits = new Limit(limit, limit);
        if (SetLimit(resource, &limits) != 0)
        {
            throw new EngineException($"The system refused to limit resource {resource} to {limit} (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static unsafe partial int SetLimit(int resource, Limit* limits);

    private readonly record struct Limit(ulong Soft, ulong Hard);
}
