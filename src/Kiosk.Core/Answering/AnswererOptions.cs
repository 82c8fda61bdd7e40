using System.ComponentModel.DataAnnotations;

namespace Kiosk.Core.Answering;

/// <summary>When the kiosk answers, and when it says that it does not know.</summary>
public sealed class AnswererOptions
{
    /// <summary>Below this confidence of the recogniser, 0 to 1, the citizen is asked to say it again.</summary>
    [Range(0.0, 1.0)]
    public double MinConfidence { get; set; } = 0.35;

    /// <summary>The share of the question's words, by rarity, that a source must hold to answer it, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double MinCoverage { get; set; } = 0.5;

    /// <summary>The least score of a passage; a lower one is a chance hit on a common word.</summary>
    [Range(0.0, 100.0)]
    public double MinScore { get; set; } = 4;
}
