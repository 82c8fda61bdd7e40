namespace Kiosk.Host.Bench;

/// <summary>Percentiles of a set of measurements, interpolated between the closest ranks (Hyndman and Fan, type 7).</summary>
internal sealed class Percentiles
{
    private readonly double[] sorted;

    /// <param name="values">At least one.</param>
    public Percentiles(IEnumerable<double> values)
    {
        sorted = [.. values.Order()];
        if (sorted.Length == 0)
        {
            throw new ArgumentException("Percentiles need at least one value.", nameof(values));
        }
    }

    public double P50 => At(0.50);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    public double Highest => sorted[^1];

    private double At(double fraction)
    {
        var rank = fraction * (sorted.Length - 1);
        var below = (int)rank;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((rank - below) * (sorted[above] - sorted[below]));
    }
}
