using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge;

public class HeardWordsTests
{
    private readonly Vocabulary vocabulary = new(["paspoort", "kosten", "graf"], [], new FakeStemmer());

    [Theory]
    [InlineData("eenpaspoort", "een paspoort")]
    [InlineData("meeneme", "meenemen")]
    [InlineData("aanfragen", "aanvragen")]
    [InlineData("paspoort", "paspoort")]
    [InlineData("paspoor", "paspoor")]
    [InlineData("schildpad", "schildpad")]
    public void What_everybody_says_is_put_right_and_the_rest_is_left(string heard, string meant) =>
        Assert.Equal(meant.Split(' '), HeardWords.Corrected([heard], vocabulary));
}
