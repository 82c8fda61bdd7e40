using Kiosk.Host.Bench;

namespace Kiosk.Host.Tests.Bench;

public sealed class PercentilesTests
{
    [Theory]
    [InlineData(new[] { 7.0 }, 7, 7, 7)]
    [InlineData(new[] { 4.0, 1, 3, 2 }, 2.5, 3.85, 3.97)]
    [InlineData(new[] { 5.0, 1, 4, 2, 3 }, 3, 4.8, 4.96)]
    public void Ranks_in_between_are_interpolated(double[] values, double p50, double p95, double p99)
    {
        var percentiles = new Percentiles(values);

        Assert.Equal(p50, percentiles.P50, 9);
        Assert.Equal(p95, percentiles.P95, 9);
        Assert.Equal(p99, percentiles.P99, 9);
    }

    [Fact]
    public void Nothing_has_no_percentiles() => Assert.Throws<ArgumentException>(() => new Percentiles([]));
}
