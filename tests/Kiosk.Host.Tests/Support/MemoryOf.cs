using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kiosk.Host.Tests.Support;

/// <summary>A place in a process's memory where a pattern stands.</summary>
/// <param name="Region">As the kernel lists it.</param>
/// <param name="Surroundings">What stands around it, with dots for what can't be printed.</param>
internal sealed record Remain(int Pattern, long Address, string Region, string Surroundings)
{
    public override string ToString() => $"pattern {Pattern} at {Address:x} in {Region}: {Surroundings}";
}

/// <summary>
/// What stands in the memory of a process that the test started, as a debugger would read it. Where the system keeps
/// debuggers off, the test is skipped, visibly.
/// </summary>
internal sealed class MemoryOf(int processId)
{
    private const int Continue = 18;
    private const int Stop = 19;
    private const int Block = 1 << 20;
    private const int Around = 160;

    /// <summary>Where each pattern stands, while the process is held still.</summary>
    /// <param name="patterns">Each shorter than a block of reading.</param>
    public IReadOnlyList<Remain> Find(params IReadOnlyList<byte[]> patterns)
    {
        Assert.Equal(0, Kill(processId, Stop));
        try
        {
            using var memory = Open();
            return [.. Regions().SelectMany(region => FindIn(memory, region, patterns))];
        }
        finally
        {
            Assert.Equal(0, Kill(processId, Continue));
        }
    }

    private SafeFileHandle Open()
    {
        try
        {
            return File.OpenHandle($"/proc/{processId}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (UnauthorizedAccessException)
        {
            Assert.Skip("This system lets no process read the memory of another (kernel.yama.ptrace_scope, or no CAP_SYS_PTRACE).");
            throw;
        }
    }

    /// <summary>All that the process itself wrote: files mapped for reading hold nothing of a session.</summary>
    private IEnumerable<(long Start, long End, string Name)> Regions() =>
        from line in File.ReadLines($"/proc/{processId}/maps")
        let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where fields[1].StartsWith("rw", StringComparison.Ordinal)
        let ends = fields[0].Split('-')
        select (Hexadecimal(ends[0]), Hexadecimal(ends[1]), line);

    private static List<Remain> FindIn(
        SafeFileHandle memory, (long Start, long End, string Name) region, IReadOnlyList<byte[]> patterns)
    {
        var overlap = patterns.Max(pattern => pattern.Length) - 1;
        var buffer = new byte[Block + overlap];
        var found = new List<Remain>();
        for (var start = region.Start; start < region.End; start += Block)
        {
            var length = (int)Math.Min(buffer.Length, region.End - start);
            var read = buffer.AsSpan(0, RandomAccess.Read(memory, buffer.AsSpan(0, length), start));
            foreach (var (number, pattern) in patterns.Index())
            {
                if (read.IndexOf(pattern) is >= 0 and var place)
                {
                    found.Add(new Remain(number, start + place, region.Name, Printable(read[Math.Max(0, place - Around)..Math.Min(read.Length, place + Around)])));
                }
            }
        }

        return found;
    }

    private static string Printable(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var index = 0; index < text.Length; index++)
        {
            text[index] = bytes[index] is >= 32 and < 127 ? (char)bytes[index] : '.';
        }

        return new string(text);
    }

    private static long Hexadecimal(string text) => long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
