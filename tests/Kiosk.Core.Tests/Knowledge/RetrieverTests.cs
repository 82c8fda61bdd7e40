using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge;

public class RetrieverTests
{
    private readonly Retriever retriever = new(Some.SmallBundle(), new FakeStemmer());

    [Theory]
    [InlineData("Wat kost een paspoort?", "paspoort", "Kosten")]
    [InlineData("hoe duur is een paspoort", "paspoort", "Kosten")]
    [InlineData("paspoort hoe lang duurt dat", "paspoort", "Wachttijd")]
    [InlineData("wat moet ik meenemen voor een reisdocument", "paspoort", "Meenemen")]
    [InlineData("wat ben ik kwijt aan een rijbewijs", "rijbewijs", "Kosten")]
    [InlineData("wat kost een rij bewijs", "rijbewijs", "Kosten")]
    [InlineData("wat kost een reibewijs", "rijbewijs", "Kosten")]
    [InlineData("ik ga verhuizen is dat gratis", "verhuizing", "Kosten")]
    public void Finds_the_passage_that_answers(string question, string source, string heading)
    {
        var best = retriever.Find(question, 3)[0];

        Assert.Equal((source, heading), (best.Passage.Source.Id, best.Passage.Heading));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("van de het een en")]
    [InlineData("hoe laat speelt voetbalclub")]
    public void Finds_nothing_where_nothing_is_asked_of_it(string question) => Assert.Empty(retriever.Find(question, 3));

    [Fact]
    public void Is_surer_when_the_subject_is_named_than_when_only_a_common_word_fits()
    {
        var named = retriever.Find("wat kost een paspoort", 1)[0].Evidence;
        var vague = retriever.Find("wat kost een treinkaartje naar zee", 1)[0].Evidence;

        Assert.True(named.Probability > vague.Probability);
    }

    [Fact]
    public void Gives_no_more_than_asked_for_best_first()
    {
        var found = retriever.Find("paspoort", 2);

        Assert.Equal(2, found.Count);
        Assert.True(found[0].Score >= found[1].Score);
    }

    [Fact]
    public void An_empty_bundle_answers_nothing() =>
        Assert.Empty(new Retriever(Some.Bundle(), new FakeStemmer()).Find("wat kost een paspoort", 3));

    [Fact]
    public void A_flood_of_words_is_searched_in_bounded_time() =>
        Assert.NotEmpty(retriever.Find(string.Concat(Enumerable.Repeat("paspoort kosten ", 20_000)), 3));
}
