using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge;

public class VocabularyTests
{
    private readonly Vocabulary vocabulary = new(["paspoort", "rijbewijs", "kosten", "verloren", "container", "grafkosten"], [], new FakeStemmer());

    [Theory]
    [InlineData("paspoort", "paspoort")]
    [InlineData("paspoorten", "paspoort")]
    [InlineData("rijbewijskosten", "rijbewijs")]
    [InlineData("rijbewijskosten", "kosten")]
    [InlineData("gejat", "verloren", false)]
    [InlineData("kwijt", "verloren")]
    [InlineData("pasport", "paspoort")]
    [InlineData("reibeweis", "rijbewijs")]
    [InlineData("kontainer", "container")]
    [InlineData("voetbal", "paspoort", false)]
    [InlineData("straat", "paspoort", false)]
    public void Knows_what_a_heard_word_may_mean(string heard, string known, bool expected = true) =>
        Assert.Equal(expected, Means(heard, known));

    [Fact]
    public void A_sure_meaning_weighs_more_than_a_slip() =>
        Assert.True(vocabulary.Resolve("paspoort").Single().Weight > vocabulary.Resolve("paspoord").Single().Weight);

    [Fact]
    public void A_word_of_absurd_length_means_nothing() => Assert.Empty(vocabulary.Resolve(new string('p', 5000)));

    [Theory]
    [InlineData("reispas", "paspoort")]
    [InlineData("milieubak", "kosten")]
    [InlineData("kosten", "paspoort", false)]
    public void A_bundle_brings_synonyms_of_its_own(string said, string meant, bool expected = true)
    {
        var own = new Vocabulary(["paspoort", "kosten"], [["reispas", "paspoort"], ["milieubak", "de kosten"]], new FakeStemmer());

        Assert.Equal(expected, own.Resolve(said).Any(meaning => meaning.Id == own.TermsOf(meant)[0].Id));
    }

    private bool Means(string heard, string known) =>
        vocabulary.Resolve(heard).Any(meaning => meaning.Id == vocabulary.TermsOf(known)[0].Id);
}
