using System.Diagnostics;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Tests.Speech;

public class SentenceSplitterPropertyTests
{
    [Fact]
    public void Nothing_but_white_space_is_lost_or_changed() =>
        Assert.All(RandomText.Some(2000), text =>
            Assert.Equal(WithoutSpace(text), WithoutSpace(string.Concat(SentenceSplitter.Split(text)))));

    [Fact]
    public void Every_sentence_is_trimmed_and_short_enough() =>
        Assert.All(RandomText.Some(2000).SelectMany(SentenceSplitter.Split), sentence =>
        {
            Assert.Equal(sentence.Trim(), sentence);
            Assert.InRange(sentence.Length, 1, SentenceSplitter.MaxLength);
        });

    [Theory]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("a.a. ")]
    [InlineData("a")]
    [InlineData("o.a. ")]
    public void A_hundred_thousand_characters_take_seconds_at_most(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + "x";
        var started = Stopwatch.GetTimestamp();

        SentenceSplitter.Split(text);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
}
