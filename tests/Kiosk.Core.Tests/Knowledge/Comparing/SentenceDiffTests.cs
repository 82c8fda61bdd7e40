using Kiosk.Core.Knowledge.Comparing;

namespace Kiosk.Core.Tests.Knowledge.Comparing;

public sealed class SentenceDiffTests
{
    [Theory]
    [InlineData("a b c", "a b c", "=a =b =c")]
    [InlineData("a b c", "a x c", "=a -b +x =c")]
    [InlineData("", "a b", "+a +b")]
    [InlineData("a b", "", "-a -b")]
    [InlineData("a b c d", "c d", "-a -b =c =d")]
    [InlineData("a b", "b a", "-a =b +a")]
    [InlineData("a a b", "a b b", "-a =a +b =b")]
    public void Changes_are_told_in_order(string before, string after, string expected)
    {
        var lines = SentenceDiff.Compare(Words(before), Words(after));

        Assert.Equal(Words(expected).Order(), lines.Select(Show).Order());
        Assert.Equal(Words(before), lines.Where(line => line.Change != Change.Added).Select(line => line.Text));
        Assert.Equal(Words(after), lines.Where(line => line.Change != Change.Removed).Select(line => line.Text));
    }

    [Fact]
    public void Both_texts_can_be_read_back_from_any_comparison()
    {
        var random = new Random(1);
        for (var attempt = 0; attempt < 2_000; attempt++)
        {
            var (before, after) = (Text(random), Text(random));

            var lines = SentenceDiff.Compare(before, after);

            Assert.Equal(before, lines.Where(line => line.Change != Change.Added).Select(line => line.Text));
            Assert.Equal(after, lines.Where(line => line.Change != Change.Removed).Select(line => line.Text));
        }
    }

    private static string[] Text(Random random) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => $"{(char)('a' + random.Next(5))}")];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Show(DiffLine line) => line.Change switch
    {
        Change.Kept => "=",
        Change.Removed => "-",
        _ => "+",
    } + line.Text;
}
