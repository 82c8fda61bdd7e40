using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Knowledge;

public class BoostedTreesTests
{
    private static readonly BoostedTrees Trees = new(["-1", "0:0.5 -2 1:3 0.5 4", "1:0 1 0"]);

    [Theory]
    [InlineData(0.5, 9, -1 - 2 + 0)]
    [InlineData(0.6, 3, -1 + 0.5 + 0)]
    [InlineData(0.6, 3.1, -1 + 4 + 0)]
    [InlineData(0, 0, -1 - 2 + 1)]
    public void Each_tree_adds_the_leaf_that_the_signs_lead_to(double first, double second, double logOdds) =>
        Assert.Equal(1 / (1 + Math.Exp(-logOdds)), Trees.Probability([first, second]), 12);

    [Fact]
    public void Without_trees_the_bias_says_all() => Assert.Equal(0.5, new BoostedTrees(["0"]).Probability([]));

    [Theory]
    [InlineData()]
    [InlineData("0", "0:0.5 1")]
    [InlineData("0", "0:0.5 1 2 3")]
    [InlineData("0", "a:0.5 1 2")]
    [InlineData("0", "-1:0.5 1 2")]
    [InlineData("bias")]
    public void Lines_that_are_no_trees_are_refused(params string[] lines) =>
        Assert.Throws<FormatException>(() => new BoostedTrees(lines));
}
