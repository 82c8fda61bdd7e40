using System.Text.RegularExpressions;
using Kiosk.Core.Answering;
using Kiosk.Core.Handovers;
using Kiosk.Core.Tests.Speech;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Handovers;

public partial class HandoverSummaryTests
{
    [Theory]
    [InlineData(HandoverReason.Asked, "nl", "De inwoner vroeg om een medewerker.")]
    [InlineData(HandoverReason.NotFound, "nl", "De kiosk vond geen antwoord.")]
    [InlineData(HandoverReason.NotUnderstood, "nl", "De kiosk verstond de inwoner niet.")]
    [InlineData(HandoverReason.Referral, "nl", "De vraag hoort bij een andere organisatie.")]
    [InlineData(HandoverReason.Emergency, "nl", "Spoed: er is misschien gevaar.")]
    [InlineData(HandoverReason.Distress, "nl", "Spoed: de inwoner heeft het moeilijk.")]
    [InlineData(HandoverReason.OtherLanguage, "tr", "De inwoner spreekt geen Nederlands maar Turks.")]
    [InlineData(HandoverReason.OtherLanguage, "xx", "De inwoner spreekt geen Nederlands maar een andere taal.")]
    [InlineData(HandoverReason.Abuse, "nl", "De inwoner was boos.")]
    public void Without_the_words_the_reason_is_all(HandoverReason reason, string language, string expected)
    {
        var summary = HandoverSummary.Of(Handover([], reason) with { Language = language });

        Assert.Equal(new HandoverSummary(expected, expected, expected), summary);
    }

    [Fact]
    public void Every_reason_has_a_sentence_of_its_own() =>
        Assert.Distinct(Enum.GetValues<HandoverReason>().Select(reason => HandoverSummary.Of(Handover([], reason)).Line));

    [Fact]
    public void Most_important_comes_first()
    {
        var passport = Some.Source("paspoort");
        var summary = HandoverSummary.Of(Handover(
        [
            new Exchange("wat kost een paspoort", "Answer", ["Een paspoort kost € 83,87.", "Dit staat op de pagina."], passport),
            new Exchange("en voor mijn hond", "NotFound", ["Dat weet ik niet."], null),
            new Exchange("eh", "NotUnderstood", ["Ik heb u niet verstaan."], null),
            new Exchange("kan ik een hond aanmelden", "NotFound", ["Dat weet ik niet."], null),
        ]));

        Assert.Equal(
            "De kiosk vond geen antwoord. Laatste vraag: 'kan ik een hond aanmelden'. De kiosk vond 2 keer geen antwoord. "
            + "De kiosk verstond de inwoner 1 keer niet.", summary.Line);
        Assert.StartsWith(
            summary.Line + " Gebruikte bron: 'Alles over paspoort', bijgewerkt op 5 januari 2026. "
            + "Gevraagd: 'kan ik een hond aanmelden'. De kiosk zei: 'Dat weet ik niet'.", summary.Paragraph, StringComparison.Ordinal);
        Assert.EndsWith(
            "Gevraagd: 'wat kost een paspoort'. De kiosk zei: 'Een paspoort kost € 83,87. Dit staat op de pagina'.",
            summary.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_question_ends_after_a_whole_word()
    {
        var question = string.Join(' ', Enumerable.Repeat("gemeentehuis", 40));

        Assert.Contains("gemeentehuis gemeentehuis …'.", HandoverSummary.Of(Handover([new Exchange(question, "NotFound", [], null)])).Line, StringComparison.Ordinal);
    }

    [Fact]
    public void One_endless_word_is_left_out() =>
        Assert.Contains(
            "Laatste vraag: ' …'. De kiosk vond 1 keer geen antwoord.",
            HandoverSummary.Of(Handover([new Exchange(new string('x', 900), "NotFound", [], null)])).Line, StringComparison.Ordinal);

    [Theory]
    [InlineData("mijn bsn is 111222333", "111222333")]
    [InlineData("mail naar jan.jansen@example.nl graag", "jan.jansen")]
    [InlineData("rekening NL91 ABNA 0417 1643 00", "0417")]
    [InlineData("bel mij op 06 12345678", "12345678")]
    public void Personal_data_that_was_overlooked_before_is_masked(string question, string secret)
    {
        var summary = HandoverSummary.Of(Handover([new Exchange(question, "NotFound", ["Dat weet ik niet."], null)]));

        Assert.All([summary.Line, summary.Paragraph, summary.Page], text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_was_said_it_fits_cuts_no_word_and_shows_no_personal_data()
    {
        var random = new Random(20260302);
        string[] secrets = ["111222333", "111 222 333", "jan.jansen@example.nl", "NL91 ABNA 0417 1643 00", "06 12345678"];
        var said = RandomText.Some(4000)
            .Select(text => string.Concat(text.Replace("NL91 ABNA 0417 1643 00", "", StringComparison.Ordinal)
                .Where(character => character != '\'' && (!char.IsDigit(character) || char.IsAsciiDigit(character)))))
            .ToList();
        var masked = 0;
        for (var number = 0; number < 300; number++)
        {
            var secret = secrets[random.Next(secrets.Length)];
            var exchanges = Enumerable.Range(0, random.Next(1, 30)).Select(_ => new Exchange(
                $"{said[random.Next(said.Count)]} nummer {secret} klaar {said[random.Next(said.Count)]}",
                random.Next(2) == 0 ? "NotFound" : "Answer", [said[random.Next(said.Count)]], Some.Source("paspoort")))
                .Where(exchange => !PersonalDataMask.Mask(exchange.Question).Text.Contains(secret, StringComparison.Ordinal)).ToList();
            masked += exchanges.Count;
            var handover = Handover(exchanges);

            var summary = HandoverSummary.Of(handover);

            var whole = exchanges.Select(exchange => string.Join(' ', exchange.Spoken)).Concat(exchanges.Select(exchange => PersonalDataMask.Mask(exchange.Question).Text))
                .Select(OneLine).ToList();
            foreach (var (text, max) in new[] { (summary.Line, HandoverSummary.MaxLine), (summary.Paragraph, HandoverSummary.MaxParagraph), (summary.Page, HandoverSummary.MaxPage) })
            {
                Assert.InRange(text.Length, 1, max);
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
                Assert.All(Quotes().Matches(text), quote => Assert.Contains(whole, said => IsWhole(quote.Groups[1].Value, said)));
            }
        }

        Assert.True(masked > 3000, $"Only {masked} questions had something masked.");
    }

    private static Handover Handover(IReadOnlyList<Exchange> conversation, HandoverReason reason = HandoverReason.NotFound) => new(
        Guid.Parse("01890000-0000-7000-8000-000000000001"), DateTimeOffset.UnixEpoch, new Ticket('K', 42), "hal-1", "bij de ingang",
        reason, Urgency.Normal, "nl", conversation);

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a quote is all that was said, or ends after one of its words.</summary>
    private static bool IsWhole(string quote, string said) => quote.EndsWith(" …", StringComparison.Ordinal)
        ? said.StartsWith(quote[..^1].TrimStart(), StringComparison.Ordinal)
        : said.TrimEnd('.') == quote;

    [GeneratedRegex(@"(?:vraag|Gevraagd|zei): '([^']*)'(?:\.|$)")]
    private static partial Regex Quotes();
}
