using System.ComponentModel.DataAnnotations;

namespace Kiosk.Host.Settings;

/// <summary>Which voice speaks.</summary>
public sealed class VoiceOptions
{
    /// <summary>'espeak' is built in; 'piper' takes the neural voice that is installed and in use.</summary>
    [AllowedValues("espeak", "piper")]
    public string Engine { get; set; } = "espeak";
}
