using Kiosk.Core.Audio;
using Kiosk.Host.Doctor;

namespace Kiosk.Host.Tests.Doctor;

public sealed class TestToneTests
{
    [Theory]
    [InlineData(0, 1.0, 0.0)]
    [InlineData(37, 0.1, 0.02)]
    [InlineData(250, -0.05, 0.01)]
    public void The_tone_is_found_with_its_delay_and_its_level(int delayMs, double gain, double noise)
    {
        var echo = TestTone.Find(Heard(delayMs, gain, noise));

        Assert.True(echo.IsHeard);
        Assert.Equal(delayMs, echo.DelayMs, 0.1);
        Assert.Equal(20 * Math.Log10(Math.Abs(gain)), echo.LevelDb, 0.5);
    }

    [Fact]
    public void A_tone_in_a_room_that_echoes_is_found()
    {
        var direct = Heard(40, 0.2, 0.005);
        var (first, second) = (Heard(63, 0.15, 0), Heard(97, 0.12, 0));

        var echo = TestTone.Find([.. direct.Select((sample, index) => sample + first[index] + second[index])]);

        Assert.True(echo.IsHeard);
        Assert.Equal(40, echo.DelayMs, 0.1);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.001)]
    [InlineData(0.5)]
    public void Silence_and_noise_are_not_taken_for_it(double noise) =>
        Assert.False(TestTone.Find(Heard(0, 0, noise)).IsHeard);

    [Fact]
    public void Another_tone_is_not_taken_for_it()
    {
        var hum = Enumerable.Range(0, 2 * AudioFormat.SampleRate).Select(index => MathF.Sin(index * 2 * MathF.PI * 1000 / AudioFormat.SampleRate));

        Assert.False(TestTone.Find([.. hum]).IsHeard);
    }

    [Fact]
    public void Too_little_sound_holds_no_tone() => Assert.False(TestTone.Find(new float[100]).IsHeard);

    /// <summary>Two seconds from the order to play on.</summary>
    private static float[] Heard(int delayMs, double gain, double noise)
    {
        var random = new Random(5);
        var heard = new float[2 * AudioFormat.SampleRate];
        for (var index = 0; index < heard.Length; index++)
        {
            heard[index] = (float)(((random.NextDouble() * 2) - 1) * noise);
        }

        var start = delayMs * AudioFormat.SampleRate / 1000;
        for (var index = 0; index < TestTone.Clip.Samples.Length; index++)
        {
            heard[start + index] += (float)gain * TestTone.Clip.Samples.Span[index];
        }

        return heard;
    }
}
