using System.ComponentModel.DataAnnotations;

namespace Kiosk.Core.Handovers;

/// <summary>How this kiosk hands over to a clerk.</summary>
public sealed class HandoverOptions
{
    /// <summary>What clerks call this kiosk.</summary>
    [Length(1, 40)]
    public string Kiosk { get; set; } = "kiosk";

    /// <summary>Where it stands, so that a clerk finds the citizen.</summary>
    [Length(1, 80)]
    public string Place { get; set; } = "hal";

    /// <summary>First letter of the tickets; each kiosk of a hall needs its own. Those that sound alike are left out.</summary>
    [AllowedValues("B", "K", "M", "Q", "R", "S", "X", "Z")]
    public string TicketLetter { get; set; } = "K";

    /// <summary>While nobody comes, the citizen hears this often that the wait goes on, s.</summary>
    [Range(15, 300)]
    public int ReassureSeconds { get; set; } = 45;

    /// <summary>When nobody has claimed it for this long, the desk is told once more, s.</summary>
    [Range(30, 1800)]
    public int ClaimSeconds { get; set; } = 120;

    /// <summary>Who waits, or is with a clerk, and does nothing for this long is asked whether they are still there, s.</summary>
    [Range(60, 7200)]
    public int WaitSeconds { get; set; } = 900;
}
