using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Knowledge;

public class AspectWordsTests
{
    [Theory]
    [InlineData("wat kost een paspoort", Aspects.Cost)]
    [InlineData("wat moet ik meenemen", Aspects.Bring)]
    [InlineData("wat heb ik nodig om te trouwen", Aspects.Bring)]
    [InlineData("hoe lang duurt het", Aspects.Duration)]
    [InlineData("tot wanneer is hij geldig", Aspects.Validity | Aspects.Deadline)]
    [InlineData("waar kan ik terecht", Aspects.Where)]
    [InlineData("hoe laat gaan jullie dicht", Aspects.Opening)]
    [InlineData("mijn pas is gestolen", Aspects.Stolen)]
    [InlineData("de lamp is kapot", Aspects.Broken)]
    public void Hears_what_is_asked_about(string question, Aspects expected) =>
        Assert.Equal(expected, AspectWords.Asked(DutchTokenizer.Words(question)) & expected);

    [Theory]
    [InlineData("ik heb een paspoort nodig", Aspects.Bring)]
    [InlineData("een duurzaam huis", Aspects.Cost)]
    [InlineData("mijn zoekopdracht", Aspects.Lost)]
    public void Is_not_misled_by_part_of_a_word_or_phrase(string question, Aspects absent) =>
        Assert.Equal(Aspects.None, AspectWords.Asked(DutchTokenizer.Words(question)) & absent);

    [Theory]
    [InlineData("Kosten", "Een paspoort kost € 83,87.", Aspects.Cost)]
    [InlineData("Wachttijd", "Een paspoort is na 5 werkdagen klaar.", Aspects.Duration)]
    [InlineData("Meenemen", "Neem een pasfoto mee.", Aspects.Bring)]
    [InlineData("Adres", "De milieustraat is aan de Ambachtsweg 20.", Aspects.Where)]
    public void Sees_what_a_passage_tells(string heading, string text, Aspects expected)
    {
        Assert.True(AspectWords.OfHeading(heading).HasFlag(expected));
        Assert.True(AspectWords.OfText(text).HasFlag(expected));
    }
}
