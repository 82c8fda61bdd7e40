using System.Globalization;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Llama;

/// <summary>
/// Refuses a model that does not fit, before it is loaded: on a device without swap the kernel would end the whole
/// service instead.
/// </summary>
/// <param name="limit">Bytes that may be taken; null for what is free.</param>
/// <param name="free">Bytes that are free now.</param>
internal sealed class MemoryBudget(long? limit, Func<long> free)
{
    /// <summary>Left for the rest of the kiosk while the model loads.</summary>
    private const long Reserve = 64 * MiB;

    private const long MiB = 1 << 20;

    private const string MeminfoPath = "/proc/meminfo";
    private const string AvailableLine = "MemAvailable:";

    /// <summary>The budget of the settings on this device.</summary>
    public static MemoryBudget From(LlamaOptions options) =>
        new(options.MemoryMiB == 0 ? null : options.MemoryMiB * MiB, FreeOfDevice);

    /// <exception cref="EngineException">It takes more than there is; the message says how much each is.</exception>
    public void Require(string what, long bytes)
    {
        var available = Math.Max(0, free() - Reserve);
        var (most, reason) = limit < available ? (limit.Value, "the settings allow") : (available, "this device has free");
        if (bytes > most)
        {
            throw new EngineException(
                $"{what} needs {(bytes + MiB - 1) / MiB} MiB of memory and {reason} {most / MiB} MiB: choose a smaller model with 'kiosk models use', or fewer Llama:ContextTokens.");
        }
    }

    // proc(5): kB that can be given to programs without swapping.
    private static long FreeOfDevice()
    {
        var line = File.ReadLines(MeminfoPath).First(line => line.StartsWith(AvailableLine, StringComparison.Ordinal));
        return long.Parse(line[AvailableLine.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) << 10;
    }
}
