using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Knowledge;

public class CompoundSplitterTests
{
    private readonly CompoundSplitter splitter = new(
        new HashSet<string> { "rijbewijs", "kosten", "parkeer", "vergunning", "hond", "belasting", "bus", "halte", "zaterdag" }.Contains);

    [Theory]
    [InlineData("rijbewijskosten", "rijbewijs", "kosten")]
    [InlineData("parkeervergunning", "parkeer", "vergunning")]
    [InlineData("hondenbelasting", "hond", "belasting")]
    [InlineData("bushalte", "bus", "halte")]
    public void Splits_into_known_words(string word, string first, string head) =>
        Assert.Equal([first, head], splitter.Split(word));

    [Theory]
    [InlineData("rijbewijs")]
    [InlineData("vergunningen")]
    [InlineData("kattenbelasting")]
    [InlineData("")]
    public void Leaves_other_words_whole(string word) => Assert.Empty(splitter.Split(word));

    [Theory]
    [InlineData("zaterdagochtend", "zaterdag")]
    [InlineData("zondagochtend", null)]
    [InlineData("bushokje", null)]
    public void Knows_a_long_word_that_another_starts_with(string word, string? start) =>
        Assert.Equal(start, splitter.KnownStart(word));
}
