using System.Globalization;
using System.Text.RegularExpressions;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>Whether the device has memory to spare.</summary>
internal sealed partial class MemoryCheck(SystemFiles files, int minMegabytes) : Check("memory")
{
    public override Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        var available = Available().Match(files.Read("proc/meminfo") ?? "");
        return Task.FromResult(available.Success
            ? Judge(long.Parse(available.ValueSpan, CultureInfo.InvariantCulture) / 1000)
            : Finding.Skipped("the kernel does not tell"));
    }

    private Finding Judge(long megabytes)
    {
        var said = $"{megabytes} MB available";
        var finding = megabytes < minMegabytes
            ? Finding.Ill(said, $"Use smaller models, or a board with more memory; Doctor:MinFreeMemoryMB is {minMegabytes}.")
            : Finding.Well(said);
        return finding with { Figures = new Dictionary<string, double> { ["availableMB"] = megabytes } };
    }

    /// <summary>In kB.</summary>
    [GeneratedRegex(@"(?<=^MemAvailable:\s*)\d{1,15}", RegexOptions.Multiline)]
    private static partial Regex Available();
}
