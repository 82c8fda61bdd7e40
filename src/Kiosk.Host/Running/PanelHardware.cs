using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;
using Kiosk.Engines.Evdev;
using Kiosk.Engines.Gpio;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Running;

/// <summary>The push buttons and the status light that the settings name. What is not there is noted; the panel page works without.</summary>
internal sealed class PanelHardware : IDisposable
{
    private readonly GpioButtons? gpio;
    private readonly GpioLight? light;
    private readonly List<IButtons> sources = [];

    public PanelHardware(KioskSettings settings, Inventory inventory, TimeProvider time)
    {
        gpio = Take(inventory, "buttons", () => GpioButtons.Open(settings.Gpio, time));
        light = Take(inventory, "status light", () => GpioLight.Open(settings.Gpio));
        var keys = EvdevButtons.From(settings.Evdev, time);
        sources.AddRange(new IButtons?[] { gpio, keys }.OfType<IButtons>());
        if (keys is not null)
        {
            inventory.Note("buttons of an input device", keys.IsThere, keys.IsThere
                ? $"'{settings.Evdev.Device}'"
                : $"there is no '{settings.Evdev.Device}' now; it is used as soon as it is there");
        }

        if (sources.Count == 0 && settings.Gpio.ButtonLines().Count == 0)
        {
            inventory.Miss("buttons", "there are no push buttons; those of the panel page work");
        }

        Buttons = new PanelButtons(sources, settings.Buttons, time);
        Light = light is null ? null : new StatusLightPlayer(light, time);
    }

    public PanelButtons Buttons { get; }

    /// <summary>Null when there is none.</summary>
    public StatusLightPlayer? Light { get; }

    /// <summary>Passes on what a display is shown, and shows the state on the light too.</summary>
    public IDisplay WithLight(IDisplay display) => Light is null ? display : new LightedDisplay(display, Light);

    public void Dispose()
    {
        gpio?.Dispose();
        light?.Dispose();
    }

    private static T? Take<T>(Inventory inventory, string name, Func<T?> open)
        where T : class
    {
        try
        {
            var part = open();
            if (part is not null)
            {
                inventory.Note(name, true, "there");
            }

            return part;
        }
        catch (GpioException exception)
        {
            inventory.Miss(name, exception.Message);
            return null;
        }
    }
}
