using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests.Audio;

public class ResamplerTests
{
    [Theory]
    [InlineData(8_000, 16_000)]
    [InlineData(22_050, 16_000)]
    [InlineData(44_100, 16_000)]
    [InlineData(48_000, 16_000)]
    [InlineData(16_000, 48_000)]
    [InlineData(12_345, 16_000)]
    public void A_tone_stays_the_same_tone(int from, int to)
    {
        var output = Resampler.Resample(Tone(1_000, from), from, to);

        Assert.Equal((from + from - 1) / from * to, output.Length);
        Assert.All(Middle(output.Zip(Tone(1_000, to)).ToArray()), pair => Assert.InRange(pair.First - pair.Second, -0.001, 0.001));
    }

    [Theory]
    [InlineData(48_000, 9_000)]
    [InlineData(44_100, 12_000)]
    [InlineData(192_000, 60_000)]
    public void What_16_kHz_cannot_hold_is_removed(int from, int frequency)
    {
        var output = Resampler.Resample(Tone(frequency, from), from, 16_000);

        Assert.All(Middle(output), sample => Assert.InRange(sample, -1e-4f, 1e-4f));
    }

    [Fact]
    public void The_band_of_speech_passes_unchanged()
    {
        var output = Resampler.Resample(Tone(6_800, 48_000), 48_000, 16_000);

        Assert.InRange(Middle(output).Max(), 0.99f, 1.01f);
    }

    [Fact]
    public void The_same_rate_changes_nothing()
    {
        float[] samples = [1, -1, 0.5f];

        Assert.Equal(samples, Resampler.Resample(samples, 16_000, 16_000));
    }

    [Fact]
    public void Nothing_stays_nothing() => Assert.Empty(Resampler.Resample([], 48_000, 16_000));

    [Theory]
    [InlineData(0, 16_000)]
    [InlineData(16_000, -1)]
    public void A_rate_must_be_positive(int from, int to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Resampler.Resample(new float[1], from, to));

    private static float[] Tone(int frequency, int rate) =>
        [.. Enumerable.Range(0, rate).Select(i => (float)Math.Sin(2 * Math.PI * frequency * i / rate))];

    // Without the ends, where the tone starts and stops.
    private static T[] Middle<T>(T[] values) => values[(values.Length / 10)..(values.Length * 9 / 10)];
}
