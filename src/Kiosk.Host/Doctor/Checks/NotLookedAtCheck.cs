namespace Kiosk.Host.Doctor.Checks;

/// <summary>A part that only a person at the device can judge.</summary>
internal sealed class NotLookedAtCheck(string name, bool isSetUp) : Check(name)
{
    public override Task<Finding> RunAsync(CancellationToken cancellationToken) => Task.FromResult(Finding.Skipped(
        isSetUp ? "not looked at: it takes a person, with 'kiosk doctor --interactive'" : "not set up"));
}
