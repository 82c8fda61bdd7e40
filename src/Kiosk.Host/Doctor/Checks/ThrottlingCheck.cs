namespace Kiosk.Host.Doctor.Checks;

/// <summary>Whether heat or a weak power supply slows the processor down.</summary>
internal sealed class ThrottlingCheck(SystemFiles files) : Check("throttling")
{
    private static readonly string[] Slowed = ["cpu", "gpu", "processor", "devfreq"];

    public override Task<Finding> RunAsync(CancellationToken cancellationToken) => Task.FromResult(
        IsUndervolted() ? Finding.Ill("the voltage was too low", "Use the power supply that belongs to the board, with a short cable.")
        : Cooling() is { } device ? Finding.Ill($"the processor is slowed down by {device}", "Look at the fan, the openings of the case and the power supply.")
        : IsTold ? Finding.Well("the processor runs at full speed")
        : Finding.Skipped("the kernel does not tell"));

    private bool IsTold => files.Find("sys/class/thermal", "cooling_device*").Any() || files.Find("sys/class/hwmon", "hwmon*").Any();

    /// <summary>The Raspberry Pi's own sensor (driver raspberrypi-hwmon).</summary>
    private bool IsUndervolted() => files.Find("sys/class/hwmon", "hwmon*")
        .Any(chip => files.Read($"{chip}/name") == "rpi_volt" && files.Number($"{chip}/in0_lcrit_alarm") == 1);

    /// <returns>What cools by slowing down, now; a fan does not count.</returns>
    private string? Cooling() => files.Find("sys/class/thermal", "cooling_device*")
        .Where(device => files.Number($"{device}/cur_state") > 0)
        .Select(device => files.Read($"{device}/type") ?? "")
        .FirstOrDefault(type => Slowed.Any(part => type.Contains(part, StringComparison.OrdinalIgnoreCase)));
}
