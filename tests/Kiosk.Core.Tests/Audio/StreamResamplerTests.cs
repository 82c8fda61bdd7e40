using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests.Audio;

public class StreamResamplerTests
{
    private const int Longest = 700;

    [Theory]
    [InlineData(48_000, 16_000)]
    [InlineData(44_100, 16_000)]
    [InlineData(96_000, 16_000)]
    [InlineData(8_000, 16_000)]
    [InlineData(11_025, 16_000)]
    [InlineData(16_000, 16_000)]
    [InlineData(22_050, 48_000)]
    [InlineData(22_050, 44_100)]
    public void Blocks_of_any_length_give_what_the_whole_clip_gives(int from, int to)
    {
        var random = new Random(from + to);
        var sound = Enumerable.Range(0, from).Select(_ => (random.NextSingle() * 2) - 1).ToArray();
        var resampler = new StreamResampler(from, to, Longest);
        var output = new float[resampler.MaxOutput];

        var made = new List<float>();
        for (var at = 0; at < sound.Length;)
        {
            var block = sound.AsSpan(at, Math.Min(random.Next(Longest + 1), sound.Length - at));
            made.AddRange(output[..resampler.Push(block, output)]);
            at += block.Length;
        }

        made.AddRange(output[..resampler.Finish(output)]);
        var whole = Resampler.Resample(sound, from, to);
        Assert.Equal(whole.Length, made.Count);
        Assert.InRange(whole.Zip(made, (one, other) => Math.Abs(one - other)).Max(), 0, 1e-4);
    }

    [Fact]
    public void Many_blocks_do_not_drift()
    {
        var resampler = new StreamResampler(44_100, 16_000, 441);
        var (block, output) = (new float[441], new float[resampler.MaxOutput]);

        var made = Enumerable.Range(0, 1_000).Sum(_ => resampler.Push(block, output)) + resampler.Finish(output);

        Assert.Equal(160_000, made);
    }

    [Fact]
    public void A_block_allocates_nothing()
    {
        var resampler = new StreamResampler(44_100, 16_000, 441);
        var (block, output) = (new float[441], new float[resampler.MaxOutput]);
        resampler.Push(block, output);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 100; time++)
        {
            resampler.Push(block, output);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
