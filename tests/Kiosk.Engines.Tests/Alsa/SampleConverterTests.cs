using System.Runtime.InteropServices;
using Kiosk.Engines.Alsa;

namespace Kiosk.Engines.Tests.Alsa;

public sealed class SampleConverterTests
{
    [Theory]
    [InlineData("Int16", 1)]
    [InlineData("Int32", 2)]
    [InlineData("Float32", 8)]
    public void There_and_back_again_no_bit_of_16_is_lost(string type, int channels)
    {
        var format = new PcmFormat(48_000, channels, Enum.Parse<SampleType>(type));
        var samples = Enumerable.Range(short.MinValue, 65_536).Select(sample => sample / 32_768f).ToArray();
        var frames = new byte[samples.Length * format.BytesPerFrame];
        var back = new float[samples.Length];

        SampleConverter.Encode(samples, format, frames);
        SampleConverter.Decode(frames, format, 0, back);

        Assert.Equal(samples, back);
    }

    [Theory]
    [InlineData(0, 0.25f)]
    [InlineData(1, 0.5f)]
    [InlineData(2, 0f)]
    public void One_channel_is_heard_or_the_mean_of_all(int channel, float expected)
    {
        var heard = new float[1];

        SampleConverter.Decode(MemoryMarshal.AsBytes<float>([0.5f, 0f]), new PcmFormat(48_000, 2, SampleType.Float32), channel, heard);

        Assert.Equal(expected, heard[0]);
    }

    [Fact]
    public void What_is_no_number_is_silence()
    {
        var heard = new float[2];

        SampleConverter.Decode(MemoryMarshal.AsBytes<float>([float.NaN, float.PositiveInfinity]), new PcmFormat(48_000, 1, SampleType.Float32), 0, heard);

        Assert.Equal([0f, 0f], heard);
    }
}
