namespace Kiosk.Host.Doctor.Checks;

/// <summary>A part that this kiosk does not have.</summary>
internal sealed class NotSetUpCheck(string name) : Check(name)
{
    public override Task<Finding> RunAsync(CancellationToken cancellationToken) => Task.FromResult(Finding.Skipped("not set up"));
}
