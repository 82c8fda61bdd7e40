using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Knowledge;

public class EditDistanceTests
{
    [Theory]
    [InlineData("paspoort", "paspoort", 0)]
    [InlineData("paspoort", "pasport", 1)]
    [InlineData("paspoort", "paspoorten", 2)]
    [InlineData("rijbewijs", "rijbewus", 2)]
    [InlineData("hond", "hand", 1)]
    [InlineData("", "kat", 3)]
    public void Counts_the_slips(string left, string right, int slips)
    {
        Assert.Equal(slips, EditDistance.AtMost(3, left, right));
        Assert.Equal(slips, EditDistance.AtMost(3, right, left));
    }

    [Theory]
    [InlineData("paspoort", "rijbewijs")]
    [InlineData("a", "paspoort")]
    public void Stops_at_the_bound(string left, string right) => Assert.Equal(2, EditDistance.AtMost(1, left, right));

    [Fact]
    public void Is_far_from_a_word_of_absurd_length() =>
        Assert.Equal(3, EditDistance.AtMost(2, new string('a', 500), new string('a', 500)));
}
