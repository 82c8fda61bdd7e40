using System.ComponentModel.DataAnnotations;

namespace Kiosk.Host.Settings;

/// <summary>What the service tells its log. Words of citizens are never in it, at any level.</summary>
public sealed class LogOptions
{
    /// <summary>'text' for people, 'json' for journald; 'auto' is text on a terminal.</summary>
    [AllowedValues("auto", "text", "json")]
    public string Format { get; set; } = "auto";

    /// <summary>The least that is logged.</summary>
    [AllowedValues("Debug", "Information", "Warning", "Error")]
    public string Level { get; set; } = "Information";
}
