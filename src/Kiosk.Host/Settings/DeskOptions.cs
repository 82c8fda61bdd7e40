using System.ComponentModel.DataAnnotations;

namespace Kiosk.Host.Settings;

/// <summary>The clerks' desk that runs within this kiosk.</summary>
public sealed class DeskOptions
{
    /// <summary>Folder for the handovers of this kiosk; empty for one beside what it remembers about its knowledge.</summary>
    [Required(AllowEmptyStrings = true)]
    public string Folder { get; set; } = "";

    /// <summary>When nobody has claimed a handover for this long, the supervisor is called, s.</summary>
    [Range(30, 3600)]
    public int EscalateSeconds { get; set; } = 180;

    /// <summary>So long after closing, what was said and written is erased, hours.</summary>
    [Range(1, 720)]
    public int EraseHours { get; set; } = 24;

    /// <summary>Whether a handover that could not be delivered before the hall closes is taken back.</summary>
    public bool ExpireAtClosing { get; set; }
}
