using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Knowledge;

public class DiminutiveTests
{
    [Theory]
    [InlineData("kopietje", "kopie")]
    [InlineData("boompje", "boom")]
    [InlineData("ritjes", "rit")]
    [InlineData("balletje", "bal")]
    public void Leads_to_the_word_itself(string small, string word) => Assert.Contains(word, Diminutive.Base(small));

    [Theory]
    [InlineData("paspoort")]
    [InlineData("je")]
    [InlineData("")]
    public void Leaves_other_words(string word) => Assert.Empty(Diminutive.Base(word));
}
