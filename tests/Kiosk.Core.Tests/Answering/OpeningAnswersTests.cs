using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public class OpeningAnswersTests
{
    /// <summary>A Wednesday in winter: eleven in the morning in the hall.</summary>
    private static readonly DateTimeOffset Wednesday = new(2026, 2, 4, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("bent u nu open?", "Het gemeentehuis is nu open, tot 17.00 uur.")]
    [InlineData("zijn jullie open", "Het gemeentehuis is nu open, tot 17.00 uur.")]
    [InlineData("kan ik nu bij jullie terecht", "Het gemeentehuis is nu open, tot 17.00 uur.")]
    [InlineData("wanneer kan ik terecht", "Het gemeentehuis is nu open, tot 17.00 uur.")]
    [InlineData("hoe laat gaan jullie vandaag dicht", "Vandaag is het gemeentehuis open van 9.00 tot 17.00 uur.")]
    [InlineData("tot hoe laat zijn jullie open", "Vandaag is het gemeentehuis open van 9.00 tot 17.00 uur.")]
    [InlineData("tot hoe laat morgen open", "Morgen is het gemeentehuis open van 9.00 tot 20.00 uur.")]
    [InlineData("zijn jullie overmorgen open", "Overmorgen is het gemeentehuis open van 9.00 tot 13.00 uur.")]
    [InlineData("zijn jullie zaterdag open?", "Op zaterdag is het gemeentehuis gesloten.")]
    [InlineData("kan ik zaterdagochtend even bij jullie langs", "Op zaterdag is het gemeentehuis gesloten.")]
    [InlineData("zijn jullie in het weekend open", "Op zaterdag en zondag is het gemeentehuis gesloten.")]
    [InlineData("tot hoe laat kan ik vrijdag terecht op het gemeentehuis", "Op vrijdag is het gemeentehuis open van 9.00 tot 13.00 uur.")]
    [InlineData("ik werk overdag, op welke avond kan ik naar het gemeentehuis", "Op donderdag is het gemeentehuis 's avonds open tot 20.00 uur. Op andere avonden is het gemeentehuis gesloten.")]
    [InlineData("zijn jullie open op tweede paasdag", "Op tweede paasdag, maandag 6 april 2026, is het gemeentehuis gesloten.")]
    [InlineData("met pasen open?", "Op Goede Vrijdag, vrijdag 3 april 2026, is het gemeentehuis gesloten. Op tweede paasdag, maandag 6 april 2026, is het gemeentehuis gesloten.")]
    [InlineData("zijn jullie dicht met Koningsdag", "Op Koningsdag, maandag 27 april 2026, is het gemeentehuis gesloten.")]
    [InlineData("zijn jullie op vierentwintig december open", "Op dag voor Kerst, donderdag 24 december 2026, is het gemeentehuis open van 9.00 tot 16.00 uur.")]
    [InlineData("bent u 3 maart open", "Op dinsdag 3 maart 2026 is het gemeentehuis open van 9.00 tot 17.00 uur.")]
    [InlineData("wat zijn de openingstijden", "Op maandag, dinsdag en woensdag is het gemeentehuis open van 9.00 tot 17.00 uur. Op donderdag is het gemeentehuis open van 9.00 tot 20.00 uur, op vrijdag is het gemeentehuis open van 9.00 tot 13.00 uur. Op zaterdag en zondag is het gemeentehuis gesloten.")]
    public void Hours_come_from_the_bundle_and_the_clock(string question, string sentences) =>
        Assert.Equal(sentences, string.Join(' ', Hours(question, Wednesday).Sentences));

    [Theory]
    [InlineData("2026-02-04T16:30:00Z", "Het gemeentehuis is nu gesloten. Morgen is het gemeentehuis weer open van 9.00 tot 20.00 uur.")]
    [InlineData("2026-02-06T12:30:00Z", "Het gemeentehuis is nu gesloten. Op maandag is het gemeentehuis weer open van 9.00 tot 17.00 uur.")]
    [InlineData("2026-02-04T07:30:00Z", "Het gemeentehuis is nu gesloten. Vandaag is het gemeentehuis weer open van 9.00 tot 17.00 uur.")]
    // Summer time: seven hours UTC is nine in the hall.
    [InlineData("2026-07-01T07:00:00Z", "Het gemeentehuis is nu open, tot 17.00 uur.")]
    [InlineData("2026-04-27T10:00:00Z", "Het gemeentehuis is nu gesloten. Morgen is het gemeentehuis weer open van 9.00 tot 17.00 uur.")]
    public void Now_is_what_the_clock_in_the_hall_shows(string moment, string sentences) =>
        Assert.Equal(sentences, string.Join(' ', Hours("bent u nu open", DateTimeOffset.Parse(moment, null)).Sentences));

    [Fact]
    public void A_coming_day_with_other_hours_is_told_beside_the_ordinary_ones()
    {
        var sentences = Hours("zijn jullie vrijdag open", new DateTimeOffset(2026, 12, 21, 10, 0, 0, TimeSpan.Zero)).Sentences;

        Assert.Equal(
            ["Op vrijdag is het gemeentehuis open van 9.00 tot 13.00 uur.", "Op eerste kerstdag, vrijdag 25 december 2026, is het gemeentehuis gesloten."],
            sentences);
    }

    [Theory]
    [InlineData("kan ik zaterdag mijn paspoort ophalen")]
    [InlineData("is de milieustraat zaterdag open")]
    [InlineData("kan ik zonder afspraak terecht")]
    [InlineData("hoe laat gaat de supermarkt open")]
    [InlineData("wanneer is de markt")]
    [InlineData("wanneer kan ik bellen")]
    [InlineData("de brug is open")]
    [InlineData("op welke dag kan ik binnenlopen met vragen over werk")]
    public void Another_subject_is_left_to_the_sources(string question) =>
        Assert.False(Ask(question, Wednesday) is Answer { Passage.Heading: "Openingstijden" });

    [Fact]
    public void The_source_of_the_hours_is_named() =>
        Assert.Equal("openingstijden", Hours("zijn jullie zaterdag open", Wednesday).Passage.Source.Id);

    [Theory]
    [InlineData("bent u nu open")]
    [InlineData("zijn jullie morgen open")]
    public void With_a_clock_in_doubt_nothing_is_said_of_now(string question)
    {
        var unset = Hours(question, Wednesday, isClockSynchronised: () => false);
        var past = Hours(question, new DateTimeOffset(1970, 1, 1, 10, 0, 0, TimeSpan.Zero));

        Assert.StartsWith("Op maandag, dinsdag en woensdag", unset.Sentences[0], StringComparison.Ordinal);
        Assert.Equal(unset.Sentences, past.Sentences);
    }

    [Fact]
    public void A_follow_up_asks_for_another_day()
    {
        var answerer = Answerer(Wednesday, null);
        var session = new Session();
        answerer.Answer("zijn jullie vandaag open", session);

        var reply = Assert.IsType<Answer>(answerer.Answer("en zaterdag?", session).Reply);

        Assert.Equal(["Op zaterdag is het gemeentehuis gesloten."], reply.Sentences);
    }

    [Fact]
    public void Of_several_desks_the_one_that_is_named_answers()
    {
        var hours = Some.Desk() with { Name = "het wijkloket", Words = ["wijkloket"], Week = [.. Enumerable.Repeat<IReadOnlyList<OpenPeriod>>([new(new(10, 0), new(12, 0))], 7)] };
        var bundle = Bundle();
        var answerer = new Answerer(
            bundle with { Municipality = bundle.Municipality with { Desks = [Some.Desk(), hours] } },
            new FakeStemmer(), new AnswererOptions(), new WallClock(Wednesday));

        var reply = Assert.IsType<Answer>(answerer.Answer("is het wijkloket zaterdag open", new Session()).Reply);

        Assert.Equal(["Op zaterdag is het wijkloket open van 10.00 tot 12.00 uur."], reply.Sentences);
    }

    private static Answer Hours(string question, DateTimeOffset now, Func<bool>? isClockSynchronised = null) =>
        Assert.IsType<Answer>(Ask(question, now, isClockSynchronised));

    private static Reply Ask(string question, DateTimeOffset now, Func<bool>? isClockSynchronised = null) =>
        Answerer(now, isClockSynchronised).Answer(question, new Session()).Reply;

    private static Answerer Answerer(DateTimeOffset now, Func<bool>? isClockSynchronised) =>
        new(Bundle(), new FakeStemmer(), new AnswererOptions(), new WallClock(now), isClockSynchronised);

    private static KnowledgeBundle Bundle()
    {
        var bundle = Some.SmallBundle();
        var source = Some.Source("openingstijden");
        return bundle with
        {
            Municipality = bundle.Municipality with { Desks = [Some.Desk()] },
            Sources = [.. bundle.Sources, source],
            Passages = [.. bundle.Passages, new Passage(source, "Avond", ["Op donderdagavond kunt u komen."])],
        };
    }
}
