using System.Globalization;

namespace Kiosk.Host.Bench;

/// <summary>Memory of a process that is in use now, and the most that ever was, in megabytes of 10^6 bytes.</summary>
internal sealed record ResidentMemory(double Now, double Peak)
{
    /// <summary>Reads VmRSS and VmHWM, see proc_pid_status(5).</summary>
    /// <exception cref="IOException">There is no such process.</exception>
    public static ResidentMemory Of(int processId)
    {
        var lines = File.ReadAllLines($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/status");
        return new ResidentMemory(Megabytes(lines, "VmRSS:"), Megabytes(lines, "VmHWM:"));
    }

    private static double Megabytes(string[] lines, string field)
    {
        var line = lines.FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal))
            ?? throw new IOException($"The process has no {field.TrimEnd(':')}: it has ended.");
        var kibibytes = line.AsSpan(field.Length).Trim().TrimEnd("kB").Trim();
        return double.Parse(kibibytes, CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}
