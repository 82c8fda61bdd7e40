using Kiosk.Core.Answering;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public class SentenceChooserTests
{
    [Fact]
    public void A_short_passage_is_said_whole() =>
        Assert.Equal(["Een.", "Twee.", "Drie."], Chosen(Fits(Some.Passage("Een.", "Twee.", "Drie."))));

    [Fact]
    public void Of_a_long_passage_the_first_three_sentences_are_said() =>
        Assert.Equal(["Een.", "Twee.", "Drie."], Chosen(Fits(Some.Passage("Een.", "Twee.", "Drie.", "Vier."))));

    [Fact]
    public void The_sentence_that_fits_best_is_always_said() =>
        Assert.Equal(["Een.", "Twee.", "Vier."], Chosen(Fits(Some.Passage("Een.", "Twee.", "Drie.", "Vier."), 0, 0, 0, 3)));

    [Fact]
    public void A_question_is_never_said_without_its_answer() =>
        Assert.Equal(
            ["Is dit uw eerste rijbewijs?", "Neem dan een paspoort mee.", "Vier."],
            Chosen(Fits(Some.Passage("Een.", "Is dit uw eerste rijbewijs?", "Neem dan een paspoort mee.", "Vier."), 0, 5, 0, 4)));

    [Fact]
    public void A_sentence_that_leans_on_the_one_before_comes_with_it() =>
        Assert.Equal(
            ["U heeft getuigen nodig.", "Zij zijn 18 jaar of ouder.", "Drie."],
            Chosen(Fits(Some.Passage("Een.", "U heeft getuigen nodig.", "Zij zijn 18 jaar of ouder.", "Drie."), 0, 0, 5, 4)));

    [Fact]
    public void Two_passages_that_fit_equally_are_both_said()
    {
        var source = Some.Source();
        var best = Fits(new Passage(source, "Kosten", ["Het kost 5 euro.", "Contant kan.", "Pinnen ook."]), 2, 0, 0);
        var next = Fits(new Passage(source, "Spoed", ["Spoed kost 9 euro."]), 2) with { Score = 9.5 };

        var (passage, sentences) = SentenceChooser.Choose(best, [best, next]);

        Assert.Equal(["Het kost 5 euro.", "Contant kan.", "Spoed kost 9 euro."], sentences);
        Assert.All(sentences, sentence => Assert.Contains(sentence, passage.Sentences));
    }

    [Theory]
    [InlineData("rijbewijs", 9.5)]
    [InlineData("paspoort", 5)]
    public void A_passage_of_another_source_or_one_that_fits_worse_is_not(string source, double score)
    {
        var best = Fits(Some.Passage("Het kost 5 euro."));
        var next = Fits(new Passage(Some.Source(source), "Spoed", ["Spoed kost 9 euro."])) with { Score = score };

        Assert.Equal(["Het kost 5 euro."], SentenceChooser.Choose(best, [best, next]).Sentences);
    }

    private static IReadOnlyList<string> Chosen(Candidate candidate) => SentenceChooser.Choose(candidate, [candidate]).Sentences;

    private static Candidate Fits(Passage passage, params double[] sentences) => new(passage, 10, default, sentences);
}
