using System.ComponentModel.DataAnnotations;

namespace Kiosk.Core.Answering;

/// <summary>When the kiosk answers, and when it says that it does not know.</summary>
public sealed class AnswererOptions
{
    /// <summary>Below this confidence of the recogniser, 0 to 1, the citizen is asked to say it again.</summary>
    [Range(0.0, 1.0)]
    public double MinConfidence { get; set; } = 0.35;

    /// <summary>How probable it must be, 0 to 1, that a source answers the question before it is spoken.</summary>
    [Range(0.0, 1.0)]
    public double MinCertainty { get; set; } = 0.62;
}
