namespace Kiosk.Host.Doctor.Checks;

/// <summary>Whether memory, and with it a citizen's words, can reach a disk as swap. Compressed memory (zram) is none.</summary>
internal sealed class SwapCheck(SystemFiles files) : Check("swap")
{
    public override Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        var used = (files.Read("proc/swaps") ?? "").Split('\n').Skip(1)
            .Select(line => line.Split([' ', '\t'])[0])
            .FirstOrDefault(place => place.Length > 0 && !place.Contains("/zram", StringComparison.Ordinal));
        return Task.FromResult(used is null
            ? Finding.Well("memory never reaches a disk")
            : Finding.Ill($"memory is written to {used}", "Run 'swapoff -a' and take swap out of /etc/fstab; zram is fine."));
    }
}
