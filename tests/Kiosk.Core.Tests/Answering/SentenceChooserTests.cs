using Kiosk.Core.Answering;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public class SentenceChooserTests
{
    private readonly SentenceChooser chooser = new(new FakeStemmer());

    [Fact]
    public void A_short_passage_is_said_whole() =>
        Assert.Equal(["Een.", "Twee.", "Drie."], chooser.Choose("een vraag", Some.Passage("Een.", "Twee.", "Drie.")));

    [Fact]
    public void Of_a_long_passage_the_first_three_sentences_are_said() =>
        Assert.Equal(["Een.", "Twee.", "Drie."], chooser.Choose("een vraag", Some.Passage("Een.", "Twee.", "Drie.", "Vier.")));

    [Fact]
    public void A_later_sentence_that_answers_clearly_better_comes_first()
    {
        var passage = Some.Passage(
            "Het gemeentehuis is open.", "U bent welkom.", "Kom gerust.", "De bibliotheek sluit op zaterdag om vier uur.");

        Assert.Equal([passage.Sentences[3]], chooser.Choose("hoe laat sluit de bibliotheek zaterdag", passage));
    }
}
