namespace Kiosk.Core.Knowledge;

/// <summary>How sure the kiosk may be that a source answers the question.</summary>
/// <param name="Probability">0 to 1.</param>
public readonly record struct Evidence(double Probability);
