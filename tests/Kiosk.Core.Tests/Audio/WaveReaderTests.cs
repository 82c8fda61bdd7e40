using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests.Audio;

public class WaveReaderTests
{
    private static readonly double[] Steps = [0, 0.25, 0.5, -0.25, -0.5, 1, -1];

    [Theory]
    [InlineData(WaveFile.Pcm, 8, 0.02)]
    [InlineData(WaveFile.Pcm, 16, 1e-4)]
    [InlineData(WaveFile.Pcm, 24, 1e-6)]
    [InlineData(WaveFile.Pcm, 32, 1e-6)]
    [InlineData(WaveFile.Float, 32, 1e-6)]
    [InlineData(WaveFile.Float, 64, 1e-6)]
    public void Every_storage_of_samples_is_read(int code, int bits, double tolerance)
    {
        var file = WaveFile.Of(WaveFile.Format(code, 1, 16_000, bits), WaveFile.Data(WaveFile.Samples(code, bits, Steps)));

        AssertSamples(Steps, Read(file), tolerance);
    }

    [Theory]
    [InlineData(WaveFile.Pcm, 24)]
    [InlineData(WaveFile.Float, 32)]
    public void The_extensible_format_is_read(int code, int bits)
    {
        var file = WaveFile.Of(WaveFile.ExtensibleFormat(code, 1, 16_000, bits), WaveFile.Data(WaveFile.Samples(code, bits, Steps)));

        AssertSamples(Steps, Read(file), 1e-6);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Channels_are_averaged(int channels)
    {
        double[] block = [0.6, .. Enumerable.Repeat(0.0, channels - 1)];
        var file = WaveFile.Of(WaveFile.Format(WaveFile.Float, channels, 16_000, 32), WaveFile.Data(WaveFile.Samples(WaveFile.Float, 32, [.. block, .. block])));

        AssertSamples([0.6 / channels, 0.6 / channels], Read(file), 1e-6);
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(11_025)]
    [InlineData(22_050)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    [InlineData(192_000)]
    public void Every_rate_becomes_16_kHz(int rate)
    {
        var clip = Read(WaveFile.Sine(rate));

        Assert.Equal(AudioFormat.SampleRate, clip.SampleRate);
        Assert.InRange(clip.Duration.TotalSeconds, 0.099, 0.101);
        Assert.InRange(clip.Samples.ToArray().Max(), 0.45f, 0.55f);
    }

    [Fact]
    public void Other_chunks_are_passed_over()
    {
        var file = WaveFile.Of(
            WaveFile.Chunk("LIST"u8, new byte[31]), WaveFile.Format(WaveFile.Pcm, 1, 16_000, 16), WaveFile.Chunk("junk"u8, new byte[5000]),
            WaveFile.Data(WaveFile.Samples(WaveFile.Pcm, 16, Steps)), WaveFile.Chunk("LIST"u8, new byte[7]));

        Assert.Equal(Steps.Length, Read(file).Samples.Length);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    public void A_length_that_a_streaming_writer_left_open_means_to_the_end(uint claimed)
    {
        var file = WaveFile.Of(
            WaveFile.Format(WaveFile.Pcm, 1, 16_000, 16), WaveFile.Data(WaveFile.Samples(WaveFile.Pcm, 16, Steps), claimed));

        Assert.Equal(Steps.Length, Read(file).Samples.Length);
    }

    [Fact]
    public void Floats_beyond_full_scale_are_clipped()
    {
        var file = WaveFile.Of(WaveFile.Format(WaveFile.Float, 1, 16_000, 32), WaveFile.Data(WaveFile.Samples(WaveFile.Float, 32, 3.0, -3.0)));

        AssertSamples([1, -1], Read(file), 0);
    }

    public static TheoryData<string, byte[]> Unusable => new()
    {
        { "it is empty", [] },
        { "it is an MP3", [.. "ID3"u8, .. new byte[100]] },
        { "it is an MP3", [0xFF, 0xFB, 0x90, 0x64, .. new byte[100]] },
        { "it is an Ogg file", [.. "OggS"u8, .. new byte[100]] },
        { "it is a FLAC file", [.. "fLaC"u8, .. new byte[100]] },
        { "it is an MP4 file", [0, 0, 0, 32, .. "ftypM4A "u8, .. new byte[100]] },
        { "it is no WAV file", [.. "hello"u8] },
        { "ends before its sound", WaveFile.Of() },
        { "ends before its sound", WaveFile.Of(WaveFile.Format(WaveFile.Pcm, 1, 16_000, 16)) },
        { "ends inside its header", WaveFile.Of(WaveFile.Format(WaveFile.Pcm, 1, 16_000, 16)[..20]) },
        { "sound comes before", WaveFile.Of(WaveFile.Data(new byte[10])) },
        { "expected at least 16", WaveFile.Of(WaveFile.Chunk("fmt "u8, new byte[14])) },
        { "holds no sound", WaveFile.Of(WaveFile.Format(WaveFile.Pcm, 1, 16_000, 16), WaveFile.Data([])) },
        { "80 of 100 bytes of sound are missing", WaveFile.Of(WaveFile.Format(WaveFile.Pcm, 1, 16_000, 16), WaveFile.Data(new byte[20], 100)) },
        { "A-law", WaveFile.Of(WaveFile.Format(6, 1, 16_000, 8), WaveFile.Data(new byte[20])) },
        { "12-bit", WaveFile.Of(WaveFile.Format(WaveFile.Pcm, 1, 16_000, 12), WaveFile.Data(new byte[20])) },
        { "16-bit floating-point", WaveFile.Of(WaveFile.Format(WaveFile.Float, 1, 16_000, 16), WaveFile.Data(new byte[20])) },
        { "0 channels", WaveFile.Of(WaveFile.Format(WaveFile.Pcm, 0, 16_000, 16), WaveFile.Data(new byte[20])) },
        { "7999 Hz", WaveFile.Of(WaveFile.Format(WaveFile.Pcm, 1, 7_999, 16), WaveFile.Data(new byte[20])) },
        { "192001 Hz", WaveFile.Of(WaveFile.Format(WaveFile.Pcm, 1, 192_001, 16), WaveFile.Data(new byte[20])) },
        { "sample 1 is no number", WaveFile.Of(WaveFile.Format(WaveFile.Float, 1, 16_000, 32), WaveFile.Data(WaveFile.Samples(WaveFile.Float, 32, 0, double.NaN))) },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void What_cannot_be_used_is_refused_with_the_reason(string reason, byte[] file)
    {
        var exception = Assert.Throws<AudioFormatException>(() => Read(file));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0u)]
    public void Sound_longer_than_the_limit_is_refused_with_the_limit(uint? claimedLength)
    {
        var file = WaveFile.Of(WaveFile.Format(WaveFile.Pcm, 1, 8_000, 8), WaveFile.Data(new byte[8_000 * 3], claimedLength));

        var exception = Assert.Throws<AudioFormatException>(() => WaveReader.Read(new MemoryStream(file), TimeSpan.FromSeconds(2)));

        Assert.Contains("2 seconds", exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, WaveReader.Read(new MemoryStream(file), TimeSpan.FromSeconds(3)).Duration.TotalSeconds);
    }

    [Fact]
    public void A_claim_of_gigabytes_is_refused_before_anything_is_read()
    {
        var file = WaveFile.Of(WaveFile.Format(WaveFile.Pcm, 1, 16_000, 16), WaveFile.Data(new byte[20], uint.MaxValue - 1));

        Assert.Contains("60 seconds", Assert.Throws<AudioFormatException>(() => Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var exception = Assert.Throws<AudioFormatException>(() => WaveReader.ReadFile("no-such-file.wav"));

        Assert.Contains("'no-such-file.wav'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_gives_sound_or_a_reason_and_nothing_else()
    {
        var random = new Random(20261);
        for (var round = 0; round < 5_000; round++)
        {
            var file = WaveFile.Sine(8_000).AsSpan(0, random.Next(0, 200)).ToArray();
            for (var damage = random.Next(0, 6); damage > 0 && file.Length > 0; damage--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            var outcome = Record.Exception(() => Assert.All(Read(file).Samples.ToArray(), sample => Assert.InRange(sample, -1.5f, 1.5f)));

            Assert.True(outcome is null or AudioFormatException, $"round {round}: {outcome}");
        }
    }

    private static AudioClip Read(byte[] file) => WaveReader.Read(new MemoryStream(file));

    private static void AssertSamples(double[] expected, AudioClip clip, double tolerance)
    {
        Assert.Equal(expected.Length, clip.Samples.Length);
        Assert.All(expected.Zip(clip.Samples.ToArray()), pair => Assert.InRange(pair.Second - pair.First, -tolerance, tolerance));
    }
}
