namespace Kiosk.Core.Answering.Gates;

/// <summary>What the classifier makes of a sentence.</summary>
/// <param name="Probabilities">Of neither, of an emergency, and of each need in the order of <see cref="DistressNeed"/>; together 1.</param>
internal sealed record Risk(IReadOnlyList<double> Probabilities)
{
    private const int FirstNeed = 2;

    /// <summary>That something is wrong, whatever it is.</summary>
    public double Alarm => 1 - Probabilities[0];

    /// <summary>The reply to the likelier of danger and distress.</summary>
    public Reply Likelier =>
        Probabilities[1] > Probabilities.Skip(FirstNeed).Sum() ? new Emergency()
            : new Distress(Enum.GetValues<DistressNeed>().MaxBy(need => Probabilities[FirstNeed + (int)need]));
}
