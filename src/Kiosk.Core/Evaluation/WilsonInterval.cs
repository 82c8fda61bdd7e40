namespace Kiosk.Core.Evaluation;

/// <summary>
/// Where a share lies with 95 % confidence, 0 to 1. Wilson's score interval (E. B. Wilson, 1927) also holds for few
/// questions and for shares near 0 and 1.
/// </summary>
public readonly record struct WilsonInterval(double Low, double High)
{
    /// <summary>The normal quantile of 97.5 %.</summary>
    private const double Z = 1.959963984540054;

    /// <param name="held">0 to <paramref name="counted"/>.</param>
    /// <param name="counted">At least 1.</param>
    public static WilsonInterval Of(int held, int counted)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(counted);
        ArgumentOutOfRangeException.ThrowIfNegative(held);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(held, counted);
        var share = (double)held / counted;
        var denominator = 1 + (Z * Z / counted);
        var centre = (share + (Z * Z / (2 * counted))) / denominator;
        var half = Z / denominator * Math.Sqrt((share * (1 - share) / counted) + (Z * Z / (4.0 * counted * counted)));
        return new WilsonInterval(held == 0 ? 0 : centre - half, held == counted ? 1 : centre + half);
    }
}
