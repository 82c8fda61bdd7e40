using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Knowledge;

public class DutchVerbsTests
{
    [Theory]
    [InlineData("haalt", "halen")]
    [InlineData("gehaald", "halen")]
    [InlineData("opgehaald", "ophalen")]
    [InlineData("uitgeschreven", "uitschrijven")]
    [InlineData("gestolen", "stelen")]
    [InlineData("verhuisd", "verhuizen")]
    [InlineData("geregeld", "regelen")]
    [InlineData("gewerkt", "werken")]
    [InlineData("pakt", "pakken")]
    public void A_form_leads_to_its_infinitive(string form, string infinitive) =>
        Assert.Equal(infinitive, DutchVerbs.Infinitive(form));

    [Theory]
    [InlineData("paspoort")]
    [InlineData("week")]
    [InlineData("buurt")]
    [InlineData("")]
    public void Other_words_stay_as_they_are(string word) => Assert.Equal(word, DutchVerbs.Infinitive(word));

    [Theory]
    [InlineData("hoe geef ik mijn verhuizing door", "hoe doorgeven ik mijn verhuizing")]
    [InlineData("waar vraag ik een paspoort aan", "waar aanvragen ik een paspoort")]
    [InlineData("ik ga naar het park in de stad", "ik ga naar het park in de stad")]
    [InlineData("door", "door")]
    public void A_verb_that_stands_apart_becomes_one_word(string spoken, string joined) =>
        Assert.Equal(joined.Split(' '), DutchVerbs.Joined(spoken.Split(' ')));
}
