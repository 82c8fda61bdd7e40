using System.Diagnostics;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Tests.Speech;

public class DutchTextNormalizerPropertyTests
{
    private const string Marks = ".,;:?!'-";

    [Fact]
    public void Random_text_gives_words_without_figures_or_signs() =>
        Assert.All(RandomText.Some(2000), text =>
        {
            var spoken = DutchTextNormalizer.Normalize(text);
            Assert.DoesNotContain(spoken, char.IsAsciiDigit);
            Assert.DoesNotContain(spoken, unit => unit < 0x80 && !char.IsAsciiLetter(unit) && unit != ' ' && !Marks.Contains(unit));
            Assert.DoesNotContain("  ", spoken, StringComparison.Ordinal);
        });

    [Fact]
    public void Plain_words_stay_as_they_are_in_any_order() =>
        Assert.All(RandomText.OfPlainWords(3000), text => Assert.Equal(text, DutchTextNormalizer.Normalize(text)));

    [Theory]
    [InlineData("U kunt uw rijbewijs ophalen bij de balie in het gemeentehuis.")]
    [InlineData("Neem uw paspoort, uw pasfoto's en uw verblijfsvergunning mee; dan helpen wij u.")]
    [InlineData("Het college van burgemeester en wethouders, de gemeente Noord-Beveland: dat zijn wij!")]
    [InlineData("Wilt u 's ochtends of 's middags komen?")]
    public void Plain_words_are_not_touched(string text) => Assert.Equal(text, DutchTextNormalizer.Normalize(text));

    [Theory]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("1-")]
    [InlineData("0 ")]
    [InlineData("+31 ")]
    [InlineData("€ 1.")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("www.")]
    [InlineData("1:")]
    [InlineData("AB12 ")]
    [InlineData("(")]
    [InlineData("'")]
    [InlineData(", ")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("-")]
    [InlineData("€")]
    [InlineData("A")]
    [InlineData("1 maart ")]
    public void The_longest_text_of_one_piece_takes_seconds_at_most(string piece)
    {
        DutchTextNormalizer.Normalize(piece);
        var text = string.Concat(Enumerable.Repeat(piece, DutchTextNormalizer.MaxLength / piece.Length));
        var started = Stopwatch.GetTimestamp();

        DutchTextNormalizer.Normalize(text);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_with_its_length_and_the_limit()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            DutchTextNormalizer.Normalize(new string('a', DutchTextNormalizer.MaxLength + 1)));

        Assert.Contains("10001", error.Message, StringComparison.Ordinal);
        Assert.Contains("10000", error.Message, StringComparison.Ordinal);
    }
}
