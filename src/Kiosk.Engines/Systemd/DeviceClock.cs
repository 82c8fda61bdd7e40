namespace Kiosk.Engines.Systemd;

/// <summary>Tells whether this device's clock was set from a trusted one: a time server on the LAN, or a clock by radio.</summary>
/// <param name="marker">The file that systemd-timesyncd touches when it has set the clock since the start.</param>
/// <param name="readStatus">The status flags of adjtimex(2); null when they may not be read.</param>
public sealed class DeviceClock(string marker, Func<int?> readStatus)
{
    /// <summary>The clock of the system that the kiosk runs on.</summary>
    public static DeviceClock OfSystem { get; } = new("/run/systemd/timesync/synchronized", ReadStatus);

    /// <summary>
    /// False when the kernel says that nothing has set the clock. A container may forbid to ask: then nobody can tell,
    /// and the clock of its host is believed.
    /// </summary>
    /// <remarks>The kernel forgets within hours after the network is lost; the marker stays until the next start.</remarks>
    public bool IsSynchronised() =>
        File.Exists(marker) || readStatus() is not { } status || (status & KernelClockNative.Unsynchronised) == 0;

    private static int? ReadStatus()
    {
        var state = default(KernelClockNative.ClockState);
        return KernelClockNative.Adjust(ref state) < 0 ? null : state.Status;
    }
}
