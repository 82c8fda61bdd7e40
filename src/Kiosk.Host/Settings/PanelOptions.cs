using System.ComponentModel.DataAnnotations;

namespace Kiosk.Host.Settings;

/// <summary>The kiosk's own page: captions and buttons, for this device only.</summary>
public sealed class PanelOptions
{
    /// <summary>Port on the loopback address; 0 turns the page off.</summary>
    [Range(0, 65_535)]
    public int Port { get; set; } = 8080;

    /// <summary>
    /// Whose microphone and loudspeaker: 'device' are the kiosk's own, 'browser' those of the browser that shows the page,
    /// 'auto' the browser's where the own one is not there. A kiosk in a hall takes 'device': a browser does not notice
    /// that a loudspeaker is dead.
    /// </summary>
    [AllowedValues("auto", "device", "browser")]
    public string Sound { get; set; } = "auto";
}
