using Kiosk.Engines.Tests.Support;
using Kiosk.Engines.Whisper;

namespace Kiosk.Engines.Tests.Whisper;

public class WindowCutterTests
{
    private const int Window = 160_000;

    [Theory]
    [InlineData(1)]
    [InlineData(Window)]
    public void What_fits_stays_whole(int length) => Assert.Equal(length, Assert.Single(WindowCutter.Cut(new float[length], Window)).Length);

    [Fact]
    public void Longer_sound_is_cut_inside_its_pause()
    {
        var samples = Sounds.Noise(200_000, 0.5f);
        samples.AsSpan(120_000, 3_200).Clear();

        var pieces = WindowCutter.Cut(samples, Window).ToList();

        Assert.Equal(2, pieces.Count);
        Assert.InRange(pieces[0].Length, 120_000, 123_200);
    }

    [Fact]
    public void No_piece_is_longer_than_the_window_and_no_sample_is_lost()
    {
        var samples = Sounds.Noise(1_000_000, 0.5f);

        var pieces = WindowCutter.Cut(samples, Window).ToList();

        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, Window));
        Assert.Equal(samples, pieces.SelectMany(piece => piece.ToArray()));
    }
}
