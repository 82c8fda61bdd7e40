namespace Kiosk.Host.Bench;

/// <summary>One measurement beside its target.</summary>
/// <param name="Id">Stays the same between versions, so that results can be compared.</param>
/// <param name="Value">Null when it could not be measured; <paramref name="Error"/> says why.</param>
/// <param name="Target">Null when the figure only explains another one.</param>
internal sealed record BenchRow(
    string Id, string Name, double? Value, string Unit, BenchTarget? Target = null, string? Error = null)
{
    /// <summary>Null when there is nothing to meet, or nothing was measured.</summary>
    public bool? IsMet => Value is { } value ? Target?.IsMetBy(value) : null;
}

/// <summary>The bound that a figure should stay within.</summary>
/// <param name="IsAtLeast">Whether more is better.</param>
internal sealed record BenchTarget(double Bound, bool IsAtLeast)
{
    public static BenchTarget AtMost(double bound) => new(bound, false);

    public static BenchTarget AtLeast(double bound) => new(bound, true);

    public bool IsMetBy(double value) => IsAtLeast ? value >= Bound : value <= Bound;
}
