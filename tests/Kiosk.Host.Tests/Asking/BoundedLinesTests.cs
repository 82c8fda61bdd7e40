using System.Text;
using Kiosk.Host.Asking;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Asking;

public sealed class BoundedLinesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\nb", "a", "b")]
    [InlineData("a\r\nb\r\n", "a\r", "b\r")]
    [InlineData("\n\na\n", "", "", "a")]
    public async Task A_line_ends_at_a_line_feed_or_with_the_input(string input, params string[] lines) =>
        Assert.Equal(lines, (await ReadAsync(Encoding.UTF8.GetBytes(input))).Select(Text));

    [Theory]
    [InlineData("", true)]
    [InlineData(" \t\r", true)]
    [InlineData("\uFEFF", true)]
    [InlineData(" {", false)]
    public void A_line_of_blanks_alone_is_blank(string line, bool isBlank) =>
        Assert.Equal(isBlank, new BoundedLine(Encoding.UTF8.GetBytes(line), false).IsBlank);

    [Fact]
    public void A_line_that_is_too_long_is_not_blank() => Assert.False(new BoundedLine(default, true).IsBlank);

    [Fact]
    public async Task Whatever_the_input_and_however_it_comes_its_lines_put_together_are_the_input()
    {
        var random = new Random(20260401);
        for (var run = 0; run < 300; run++)
        {
            var lines = Enumerable.Range(0, random.Next(0, 12)).Select(_ => SomeLine(random)).ToList();
            // Without a line feed at the end, an empty last line is no line.
            var endsWithLineFeed = lines.Count == 0 || lines[^1].Length == 0 || random.Next(2) == 0;
            var input = lines.SelectMany((line, place) => place < lines.Count - 1 || endsWithLineFeed ? [.. line, (byte)'\n'] : line);

            var read = await ReadAsync([.. input], new Random(run));

            Assert.Equal(lines, read.Select(line => line.Bytes.ToArray()));
            Assert.All(read, line => Assert.False(line.IsTooLong));
        }
    }

    [Theory]
    [InlineData(BoundedLines.MaxBytes, false)]
    [InlineData(BoundedLines.MaxBytes + 1, true)]
    [InlineData(BoundedLines.MaxBytes + 4096, true)]
    [InlineData(2 * BoundedLines.MaxBytes, true)]
    [InlineData(3 * BoundedLines.MaxBytes + 7, true)]
    public async Task A_line_that_is_too_long_is_flagged_wherever_it_stands(int length, bool isTooLong)
    {
        var line = new byte[length];
        Array.Fill(line, (byte)'x');

        var between = await ReadAsync([.. "a\n"u8, .. line, .. "\nb"u8]);
        var last = await ReadAsync([.. "a\n"u8, .. line]);

        Assert.Equal([false, isTooLong, false], between.Select(read => read.IsTooLong));
        Assert.Equal([false, isTooLong], last.Select(read => read.IsTooLong));
        Assert.Equal("b", Text(between[2]));
        Assert.Equal(isTooLong ? 0 : length, between[1].Bytes.Length);
    }

    [Fact]
    public async Task A_long_line_is_one_line_whatever_the_pieces_it_comes_in()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var line = new byte[random.Next(BoundedLines.MaxBytes + 1, 2 * BoundedLines.MaxBytes)];

            var read = await ReadAsync(line, random);

            Assert.True(Assert.Single(read).IsTooLong, $"seed {seed}");
        }
    }

    private static byte[] SomeLine(Random random)
    {
        var line = new byte[random.Next(4) == 0 ? random.Next(3_000, 20_000) : random.Next(0, 40)];
        random.NextBytes(line);
        return [.. line.Where(character => character != '\n')];
    }

    private static string Text(BoundedLine line) => Encoding.UTF8.GetString(line.Bytes.Span);

    /// <param name="pieces">How much each read gives; null gives all that is asked for.</param>
    private static async Task<List<BoundedLine>> ReadAsync(byte[] input, Random? pieces = null)
    {
        await using var stream = new PiecemealStream(input, pieces);
        return await BoundedLines.ReadAsync(stream, Token).ToListAsync(Token);
    }
}
