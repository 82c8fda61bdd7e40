using System.ComponentModel.DataAnnotations;

namespace Kiosk.Engines.Espeak;

/// <summary>Which of espeak-ng's voices speaks.</summary>
public sealed class EspeakOptions
{
    /// <summary>Language, as espeak-ng names it.</summary>
    [RegularExpression("^[a-z]{2,3}(-[a-z0-9-]+)?$", ErrorMessage = "Language must be a name that 'espeak-ng --voices' lists, such as nl.")]
    public string Language { get; set; } = "nl";

    /// <summary>Variant of the voice, such as f2 or m3; empty for the plain one.</summary>
    [RegularExpression("^[A-Za-z0-9_-]*$", ErrorMessage = "Variant must be a name that 'espeak-ng --voices=variant' lists, such as f2.")]
    public string Variant { get; set; } = "";

    /// <summary>Tempo of this voice at the normal speech rate, as a factor of espeak-ng's own.</summary>
    [Range(0.5, 2.0)]
    public double Tempo { get; set; } = 0.9;

    internal string VoiceName => Variant.Length == 0 ? Language : $"{Language}+{Variant}";
}
