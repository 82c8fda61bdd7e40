using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;
using Kiosk.Engines.Evdev;
using Kiosk.Engines.Gpio;
using Kiosk.Host.Doctor.Checks;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Doctor;

/// <summary>The checks of the push buttons and the status light that the settings name.</summary>
internal static class PanelChecks
{
    /// <param name="person">Who presses and looks; null when there is nobody.</param>
    public static IReadOnlyList<Check> Of(KioskSettings settings, IOperator? person, TimeProvider time)
    {
        Button[] buttons =
        [
            .. settings.Gpio.ButtonLines().Keys
                .Union(settings.Evdev.Device.Length > 0 ? settings.Evdev.Keys().Values : []).Order(),
        ];
        Lamps[] lamps = [.. settings.Gpio.LampLines().Keys];
        return person is null
            ? [new NotLookedAtCheck("buttons", buttons.Length > 0), new NotLookedAtCheck("lights", lamps.Length > 0)]
            :
            [
                new ButtonsCheck(buttons, () => Open(settings, time), settings.Buttons, person, time),
                new LightsCheck(lamps, () => GpioLight.Open(settings.Gpio)!, person),
            ];
    }

    private static IReadOnlyList<IButtons> Open(KioskSettings settings, TimeProvider time) =>
        [.. new IButtons?[] { GpioButtons.Open(settings.Gpio, time), EvdevButtons.From(settings.Evdev, time) }.OfType<IButtons>()];
}
