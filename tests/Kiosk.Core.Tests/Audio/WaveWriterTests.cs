using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests.Audio;

public class WaveWriterTests
{
    [Fact]
    public void What_is_written_reads_back()
    {
        float[] samples = [0, 0.5f, -0.5f, 0.25f, -1];
        using var stream = new MemoryStream();

        WaveWriter.Write(stream, new AudioClip(samples, AudioFormat.SampleRate));
        stream.Position = 0;

        Assert.Equal(samples, WaveReader.Read(stream).Samples.ToArray());
    }

    [Fact]
    public void Too_loud_samples_are_clipped_and_do_not_wrap()
    {
        using var stream = new MemoryStream();

        WaveWriter.Write(stream, new AudioClip(new float[] { 2, -2 }, AudioFormat.SampleRate));
        stream.Position = 0;

        var samples = WaveReader.Read(stream).Samples.ToArray();
        Assert.InRange(samples[0], 0.999f, 1f);
        Assert.Equal(-1f, samples[1]);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var path = Path.Combine("no-such-folder", "out.wav");

        var exception = Assert.Throws<AudioFormatException>(() => WaveWriter.WriteFile(path, new AudioClip(new float[1], 16_000)));

        Assert.Contains($"'{path}'", exception.Message, StringComparison.Ordinal);
    }
}
