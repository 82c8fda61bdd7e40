using Kiosk.Engines.Alsa;

namespace Kiosk.Engines.Tests.Alsa;

public sealed class PcmNegotiationTests
{
    private const int Speech = 16_000;

    [Theory]
    [InlineData("Int16", 1, 16_000)]
    [InlineData("Int16", 2, 48_000)]
    [InlineData("Int32", 8, 96_000)]
    [InlineData("Float32", 6, 44_100)]
    [InlineData("Int16", 1, 8_000)]
    public void A_device_that_does_one_thing_is_taken_at_it(string type, int channels, int rate)
    {
        var only = new PcmFormat(rate, channels, Enum.Parse<SampleType>(type));

        Assert.Equal(only, PcmNegotiation.Choose(new FakeCapabilities(only), Speech));
    }

    [Fact]
    public void Of_several_the_one_with_the_least_loss_is_taken()
    {
        var device = new FakeCapabilities(
            new PcmFormat(8_000, 1, SampleType.Int16), new PcmFormat(44_100, 1, SampleType.Int16), new PcmFormat(48_000, 1, SampleType.Int16),
            new PcmFormat(16_000, 2, SampleType.Float32));

        Assert.Equal(new PcmFormat(48_000, 1, SampleType.Int16), PcmNegotiation.Choose(device, Speech));
    }

    [Fact]
    public void A_device_that_does_none_is_refused() =>
        Assert.Null(PcmNegotiation.Choose(new FakeCapabilities(new PcmFormat(16_000, 12, SampleType.Int16)), Speech));

    /// <summary>A device that does some formats and no other.</summary>
    private sealed class FakeCapabilities(params PcmFormat[] formats) : IPcmCapabilities
    {
        private PcmFormat[] left = formats;

        public bool TrySetType(SampleType type) => TryNarrow(format => format.Type == type);

        public bool TrySetChannels(int channels) => TryNarrow(format => format.Channels == channels);

        public bool TrySetRate(int sampleRate) => TryNarrow(format => format.SampleRate == sampleRate);

        private bool TryNarrow(Func<PcmFormat, bool> fits)
        {
            var fitting = left.Where(fits).ToArray();
            left = fitting.Length > 0 ? fitting : left;
            return fitting.Length > 0;
        }
    }
}
