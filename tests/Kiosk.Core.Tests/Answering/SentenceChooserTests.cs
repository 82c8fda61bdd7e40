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
    public void The_likeliest_sentences_are_said_in_their_own_order() =>
        Assert.Equal(["Een.", "Twee.", "Vier."], Chosen(Fits(Some.Passage("Een.", "Twee.", "Drie.", "Vier."), 0.2, 0.3, 0.1, 0.9)));

    [Fact]
    public void Of_sentences_that_nothing_is_known_of_the_first_are_said() =>
        Assert.Equal(["Een.", "Twee.", "Drie."], Chosen(Fits(Some.Passage("Een.", "Twee.", "Drie.", "Vier."))));

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
    public void Sentences_of_two_passages_are_said_the_likeliest_one_s_first()
    {
        var source = Some.Source();
        var first = Fits(new Passage(source, "Kosten", ["Het kost 5 euro.", "Contant kan.", "Pinnen ook."]), 0.4, 0.1, 0.3);
        var second = Fits(new Passage(source, "Spoed", ["Spoed kost 9 euro.", "Bel ons."]), 0.8, 0.1);

        var (passage, sentences) = SentenceChooser.Choose([first, second]);

        Assert.Equal(["Spoed kost 9 euro.", "Het kost 5 euro.", "Pinnen ook."], sentences);
        Assert.Equal("Spoed", passage.Heading);
        Assert.All(sentences, sentence => Assert.Contains(sentence, passage.Sentences));
    }

    [Fact]
    public void Never_are_sentences_of_three_passages_said()
    {
        var source = Some.Source();
        Candidate[] candidates = [.. new[] { 0.9, 0.8, 0.7 }.Select((sure, number) => Fits(new Passage(source, $"{number}", [$"Kop {number}.", $"Staart {number}."]), sure, 0.1))];

        Assert.Equal(["Kop 0.", "Staart 0.", "Kop 1."], SentenceChooser.Choose(candidates).Sentences);
    }

    private static IReadOnlyList<string> Chosen(Candidate candidate) => SentenceChooser.Choose([candidate]).Sentences;

    private static Candidate Fits(Passage passage, params double[] sentences) => new(passage, 10, default, sentences);
}
