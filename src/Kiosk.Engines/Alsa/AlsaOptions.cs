using System.ComponentModel.DataAnnotations;

namespace Kiosk.Engines.Alsa;

/// <summary>Which sound devices the kiosk uses.</summary>
public sealed class AlsaOptions
{
    /// <summary>The section of the settings that holds these.</summary>
    public const string Section = "Alsa";

    private const string NamePattern = "[A-Za-z][A-Za-z0-9_.:=,-]{0,99}";
    private const string NameRule = "it must be a name as 'arecord -L' or 'aplay -L' lists them";

    /// <summary>The microphone, by its ALSA name; one that starts with 'hw:' converts nothing and must do 16 kHz mono.</summary>
    [Required(ErrorMessage = NameRule)]
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string CaptureDevice { get; set; } = "default";

    /// <summary>The loudspeaker, by its ALSA name.</summary>
    [Required(ErrorMessage = NameRule)]
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string PlaybackDevice { get; set; } = "default";
}
