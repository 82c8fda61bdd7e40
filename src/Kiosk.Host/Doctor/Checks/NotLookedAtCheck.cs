namespace Kiosk.Host.Doctor.Checks;

/// <summary>A part that this kiosk does not have, or that only the running service can tell of because it holds the device.</summary>
internal sealed class NotLookedAtCheck(string name, bool isSetUp) : Check(name)
{
    public override Task<Finding> RunAsync(CancellationToken cancellationToken) => Task.FromResult(Finding.Skipped(
        isSetUp ? "not looked at: 'kiosk run' says at its start whether it is there" : "not set up"));
}
