using Kiosk.Core.Speech;

namespace Kiosk.Core.Tests.Speech;

public class SentenceSplitterTests
{
    /// <summary>Each case shows the sentences with a bar between them; without the bars it is the text.</summary>
    [Theory]
    [InlineData("Neem uw paspoort mee.| U betaalt aan de balie.")]
    [InlineData("Wilt u meer weten?| Vraag het een medewerker!")]
    [InlineData("Een zin zonder punt")]
    [InlineData("Neem bijv. een rijbewijs mee.| Of een paspoort.")]
    [InlineData("Vraag het aan mevr. Jansen.| Zij helpt u.")]
    [InlineData("Vraag het aan dhr. J. de Vries of dr. A.B. Bakker.")]
    [InlineData("Neem o.a. mee: paspoort, pasfoto, enz.| Daarna belt u.")]
    [InlineData("Kosten, legestarieven e.d.| Zie de website.")]
    [InlineData("Zie art. 5 en nr. 12.| Bel tel. 0113 24 96 00.")]
    [InlineData("Het duurt 30 min.| Daarna bent u klaar.")]
    [InlineData("Minimaal min. 18 jaar en max. 65 jaar.")]
    [InlineData("Een paspoort kost € 83,87.| Een ID-kaart kost € 1.250.")]
    [InlineData("Wij zijn open om 9.00 uur.| Om 17.00 uur sluiten we.")]
    [InlineData("Dat was in 2026.| Nu niet meer.")]
    [InlineData("Geldig tot 3.3.2026.| Daarna verlengen.")]
    [InlineData("Kijk op www.goes.nl/verhuizen.| Of mail info@goes.nl.")]
    [InlineData("Kijk op goes.nl voor meer.| Of bel.")]
    [InlineData("Hij zei: 'Kom maar.'| Toen ging hij.")]
    [InlineData("\"Kan dat?\" vroeg zij.| \"Ja.\"")]
    [InlineData("(Dit geldt niet altijd.)| Vraag het na.")]
    [InlineData("Eerst dit... dan dat.| En toen...| Klaar.")]
    [InlineData("Wat nu?!| Bel ons.")]
    [InlineData("Kosten\n|Een paspoort kost geld.\n|Tijd\n|Het duurt 5 dagen.")]
    [InlineData("Neem mee:\n|- paspoort\n|- pasfoto\n|- geld")]
    [InlineData("• een paspoort\n|• een pasfoto")]
    [InlineData("1. Ga naar de balie.\n|2. Neem een nummer.")]
    [InlineData("1. Ga naar de balie.| 2. Neem een nummer.")]
    [InlineData("de balie in\nhet stadhuis.| Daar helpen we u.")]
    [InlineData("Een alinea\n\n|nog een alinea")]
    [InlineData("Dat kan.| 3 dagen later is het klaar.")]
    [InlineData("Jansen B.V. te Goes.| Bel ons.")]
    [InlineData("Bel 112.| Wacht niet.")]
    [InlineData("Op 5 jan. 2026 gaan we open.")]
    [InlineData("Op 5 jan.| Daarna niet.")]
    [InlineData("مرحبا.| كيف الحال؟| نعم.")]
    [InlineData("你好。|再见。")]
    [InlineData("Привіт.| Як справи?")]
    [InlineData("a.b.c")]
    [InlineData("...")]
    public void Text_is_cut_at_the_bars(string marked) =>
        Assert.Equal(
            marked.Split('|').Select(part => part.Trim()),
            SentenceSplitter.Split(marked.Replace("|", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Text_without_words_has_no_sentences(string text) => Assert.Empty(SentenceSplitter.Split(text));

    [Fact]
    public void A_long_sentence_is_cut_after_a_comma()
    {
        var text = new string('a', 300) + ", " + string.Join(' ', Enumerable.Repeat("woord", 100));

        Assert.Equal(new string('a', 300) + ",", SentenceSplitter.Split(text)[0]);
    }

    [Fact]
    public void A_long_sentence_without_a_comma_is_cut_at_a_space()
    {
        var parts = SentenceSplitter.Split(string.Join(' ', Enumerable.Repeat("woord", 200)));

        Assert.All(parts, part => Assert.EndsWith("woord", part, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.InRange(part.Length, 1, SentenceSplitter.MaxLength));
    }

    [Fact]
    public void A_long_word_is_cut_but_never_inside_a_character()
    {
        var parts = SentenceSplitter.Split("a" + string.Concat(Enumerable.Repeat("😀", 600)));

        Assert.DoesNotContain(parts, part => char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1]));
    }
}
