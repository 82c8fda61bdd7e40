using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge;

public class CertaintyTests
{
    [Fact]
    public void What_sets_a_source_apart_is_counted_from_the_best_of_the_others()
    {
        double[][] sources = [[1, 0.5], [0.4, 0.9], [0.7, 0.1]];

        Assert.Equal([0.3, -0.4], Certainty.Apart(sources[0], sources).Select(sign => Math.Round(sign, 9)));
        Assert.Equal([1, 0.5], Certainty.Apart(sources[0], [sources[0]]));
    }

    [Fact]
    public void Each_source_gets_as_many_signs_as_there_are_names() =>
        Assert.All(
            new Retriever(Some.Bundle(Some.Passage("Een paspoort kost € 83,87.")), new FakeStemmer()).Rank("wat kost een paspoort"),
            source => Assert.Equal(EvidenceReader.Names.Count, source.Signs.Length));

    [Theory]
    [InlineData("welke tandarts is het beste", true)]
    [InlineData("kunt u een restaurant aanbevelen", true)]
    [InlineData("wat is een goed recept voor soep", true)]
    [InlineData("wat kost een paspoort", false)]
    [InlineData("welke papieren moet ik meenemen", false)]
    public void A_question_for_advice_is_known_by_its_words(string question, bool asksAdvice) =>
        Assert.Equal(asksAdvice, Advice.IsAsked(DutchTokenizer.Words(question)));
}
