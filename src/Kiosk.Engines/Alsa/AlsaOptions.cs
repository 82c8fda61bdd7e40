using System.ComponentModel.DataAnnotations;

namespace Kiosk.Engines.Alsa;

/// <summary>Which sound devices the kiosk uses.</summary>
public sealed class AlsaOptions
{
    /// <summary>The section of the settings that holds these.</summary>
    public const string Section = "Alsa";

    private const string NamePattern = "[A-Za-z][A-Za-z0-9_.:=,-]{0,99}";
    private const string NameRule = "it must be a name as 'arecord -L' or 'aplay -L' lists them";

    private const string ControlPattern = "[A-Za-z0-9][A-Za-z0-9 ,=-]{0,42}";
    private const string ControlRule = "it must be a name as 'amixer controls' lists them";

    /// <summary>The microphone, by its ALSA name.</summary>
    [Required(ErrorMessage = NameRule)]
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string CaptureDevice { get; set; } = "default";

    /// <summary>Which channel of the microphone is heard, from 1; 0 hears the mean of all. Microphone arrays give their best on one.</summary>
    [Range(0, PcmNegotiation.MaxChannels)]
    public int CaptureChannel { get; set; }

    /// <summary>The loudspeaker, by its ALSA name.</summary>
    [Required(ErrorMessage = NameRule)]
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string PlaybackDevice { get; set; } = "default";

    /// <summary>The loudspeaker's volume, % of full scale, before what the citizen chooses.</summary>
    [Range(1, 100)]
    public int PlaybackVolume { get; set; } = 100;

    /// <summary>The induction loop or headset that plays the same, by its ALSA name; empty when there is none.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string SecondDevice { get; set; } = "";

    /// <summary>The second device's volume, % of full scale. An induction loop needs its own.</summary>
    [Range(1, 100)]
    public int SecondVolume { get; set; } = 100;

    /// <summary>The sound card with the socket for a headphone, such as 'hw:0'; empty when none is to be looked at.</summary>
    [RegularExpression(NamePattern, ErrorMessage = NameRule)]
    public string JackCard { get; set; } = "";

    /// <summary>The card's control that tells whether a headphone is in.</summary>
    [Required(ErrorMessage = ControlRule)]
    [RegularExpression(ControlPattern, ErrorMessage = ControlRule)]
    public string JackControl { get; set; } = "Headphone Jack";

    /// <summary>
    /// The card's switch that is off while a headphone is in, where loudspeaker and headphone are one device; empty
    /// where they are two: then the loudspeaker is given silence.
    /// </summary>
    [RegularExpression(ControlPattern, ErrorMessage = ControlRule)]
    public string JackSwitch { get; set; } = "";
}
