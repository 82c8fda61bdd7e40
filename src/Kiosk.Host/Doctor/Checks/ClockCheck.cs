using Kiosk.Engines.Systemd;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>Whether something has set the clock: without it the kiosk does not say what is open now.</summary>
internal sealed class ClockCheck(DeviceClock clock) : Check("clock")
{
    public override Task<Finding> RunAsync(CancellationToken cancellationToken) => Task.FromResult(clock.IsSynchronised()
        ? Finding.Well("was set")
        : Finding.Ill("nothing has set it since the start", "Name a time server on the LAN in /etc/systemd/timesyncd.conf, or fit a clock battery."));
}
