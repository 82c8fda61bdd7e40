using Kiosk.Core.Panel;
using Kiosk.Engines.Gpio;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>Lights each lamp of the status light alone, and asks whether it is seen.</summary>
/// <param name="lamps">Those of the settings.</param>
/// <param name="open">Opens the light; it is closed when that can be done.</param>
internal sealed class LightsCheck(IReadOnlyList<Lamps> lamps, Func<IStatusLight> open, IOperator person) : Check("lights")
{
    public override async Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        if (lamps.Count == 0)
        {
            return Finding.Skipped("not set up");
        }

        try
        {
            return Judge(await UnseenAsync(open(), cancellationToken));
        }
        catch (GpioException failure)
        {
            return Finding.Ill(failure.Message, "Stop the service ('systemctl stop kiosk'), or put the line right in the section Gpio of the settings.");
        }
    }

    private async Task<IReadOnlyList<Lamps>> UnseenAsync(IStatusLight light, CancellationToken cancellationToken)
    {
        using var owned = light as IDisposable;
        var unseen = new List<Lamps>();
        foreach (var lamp in lamps)
        {
            light.Light(lamp);
            if (!await person.ConfirmAsync($"Is the {lamp.ToString().ToLowerInvariant()} lamp lit, and no other?", cancellationToken))
            {
                unseen.Add(lamp);
            }
        }

        light.Light(Lamps.None);
        return unseen;
    }

    private Finding Judge(IReadOnlyList<Lamps> unseen) => unseen.Count == 0
        ? Finding.Well($"each of {lamps.Count} was seen: {string.Join(", ", lamps)}")
        : Finding.Ill($"not seen as it should be: {string.Join(", ", unseen)}", "Look at the lamp, its wiring and the section Gpio of the settings.");
}
