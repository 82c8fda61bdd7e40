using System.ComponentModel.DataAnnotations;

namespace Kiosk.Core.Panel;

/// <summary>What counts as a press.</summary>
public sealed class ButtonsOptions
{
    /// <summary>How long a contact must be at rest to count, ms.</summary>
    [Range(5, 100)]
    public int DebounceMs { get; set; } = 15;

    /// <summary>A second press of the same button within this time is a trembling hand, ms (EN 301 549, 5.8).</summary>
    [Range(0, 1000)]
    public int DoubleStrikeMs { get; set; } = 300;

    /// <summary>From when on a button is held, ms.</summary>
    [Range(500, 5000)]
    public int HoldMs { get; set; } = 1_500;

    /// <summary>From when on a button is stuck, s.</summary>
    [Range(10, 300)]
    public int StuckSeconds { get; set; } = 30;
}
