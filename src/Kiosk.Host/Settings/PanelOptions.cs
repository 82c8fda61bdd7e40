using System.ComponentModel.DataAnnotations;

namespace Kiosk.Host.Settings;

/// <summary>The kiosk's own page: captions and buttons, for this device only.</summary>
public sealed class PanelOptions
{
    /// <summary>Port on the loopback address; 0 turns the page off.</summary>
    [Range(0, 65_535)]
    public int Port { get; set; } = 8080;
}
