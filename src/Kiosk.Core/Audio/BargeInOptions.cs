using System.ComponentModel.DataAnnotations;

namespace Kiosk.Core.Audio;

/// <summary>When the kiosk takes someone to speak while it speaks itself.</summary>
public sealed class BargeInOptions
{
    /// <summary>
    /// Whether the microphone comes with the kiosk's own voice taken out, as PipeWire's echo-cancel source and conference
    /// microphones give it. Only then it stays open while the kiosk speaks: else the kiosk would interrupt itself.
    /// </summary>
    public bool EchoCancelled { get; set; }

    /// <summary>Probability from which a frame counts as speech; above that of the endpointer, for what is left of the echo.</summary>
    [Range(0.5, 0.99)]
    public double SpeechThreshold { get; set; } = 0.85;

    /// <summary>How loud a frame must be to count, dB of full scale (RMS); an echo that was cancelled is softer.</summary>
    [Range(-90, -10)]
    public int MinLevelDb { get; set; } = -45;

    /// <summary>How long someone must speak, ms: a cough or 'hm' stops nothing.</summary>
    [Range(100, 2000)]
    public int MinSpeechMs { get; set; } = 320;
}
