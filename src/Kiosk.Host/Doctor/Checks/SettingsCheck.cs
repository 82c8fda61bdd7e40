using Kiosk.Host.Appliance;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>Whether the settings that IT put on the device are the ones it runs with.</summary>
/// <param name="stateFile">What 'kiosk settings apply' left at the last start.</param>
internal sealed class SettingsCheck(string stateFile) : Check("settings")
{
    public override Task<Finding> RunAsync(CancellationToken cancellationToken) => Task.FromResult(SettingsOutcome.Read(stateFile) switch
    {
        null => Finding.Skipped("not a device with a settings partition"),
        { IsWell: true } applied => Finding.Well(applied.Said),
        var refused => Finding.Ill(
            $"{refused.Said}: {string.Join(" ", refused.Problems.Take(MostNamed))}",
            $"Correct {DeviceSettings.FileName} on the settings partition, look with 'kiosk settings check {DeviceSettings.FileName}', and start again."),
    });

    private const int MostNamed = 3;
}
