using System.ComponentModel.DataAnnotations;

namespace Kiosk.Engines.Onnx;

/// <summary>How a neural voice speaks.</summary>
public sealed class PiperOptions
{
    /// <summary>Name or number of the speaker, in a voice that has several; empty for the first.</summary>
    [MaxLength(100)]
    public string Speaker { get; set; } = "";

    /// <summary>Tempo of this voice at the normal speech rate, as a factor of its own.</summary>
    [Range(0.5, 2.0)]
    public double Tempo { get; set; } = 1.0;

    /// <summary>Threads of one sentence.</summary>
    [Range(1, 16)]
    public int Threads { get; set; } = Math.Min(4, Environment.ProcessorCount);
}
