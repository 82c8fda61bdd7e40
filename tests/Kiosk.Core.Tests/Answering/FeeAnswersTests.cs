using Kiosk.Core.Answering;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public class FeeAnswersTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Source Passport = Some.Source() with { UplTopics = [new UplTopic("paspoort", "")] };

    private static readonly Passage Page = new(
        Passport, "Kosten", ["Een paspoort kost € 83,87 voor iemand van 18 jaar of ouder.", "U betaalt direct.", "Een kind betaalt minder."]);

    [Fact]
    public void The_fee_that_is_asked_comes_first()
    {
        var answer = Asked("Wat kost een paspoort voor een kind?", Fee("paspoort, volwassene", 83.87m), Fee("paspoort, kind", 63.42m));

        Assert.Equal(["Kosten paspoort, kind: € 63,42.", "Dit bedrag geldt vanaf 1 januari 2026.", "U betaalt direct."], answer?.Sentences);
    }

    [Fact]
    public void The_page_s_own_sentence_is_said_where_it_states_the_amount()
    {
        var answer = Asked("Wat kost een paspoort voor een volwassene?", Fee("paspoort, volwassene", 83.87m), Fee("paspoort, kind", 63.42m));

        Assert.Equal("Een paspoort kost € 83,87 voor iemand van 18 jaar of ouder.", answer?.Sentences[0]);
    }

    [Fact]
    public void Two_fees_that_are_asked_alike_are_both_said()
    {
        var answer = Asked("Wat kost een paspoort?", Fee("paspoort, volwassene", 83.87m), Fee("paspoort, kind", 63.42m));

        Assert.Equal("Een paspoort kost € 83,87 voor iemand van 18 jaar of ouder.", answer?.Sentences[0]);
        Assert.Equal("Kosten paspoort, kind: € 63,42.", answer?.Sentences[1]);
    }

    [Fact]
    public void Of_one_fee_the_last_amount_in_force_is_said()
    {
        var answer = Asked(
            "Hoe duur is een paspoort?",
            Fee("paspoort", 80m) with { From = new DateOnly(2025, 1, 1) }, Fee("paspoort", 81m), Fee("paspoort", 99m) with { From = new DateOnly(2027, 1, 1) });

        Assert.Equal("Kosten paspoort: € 81,00.", answer?.Sentences[0]);
    }

    [Fact]
    public void An_amount_without_a_day_is_said_without_one() =>
        Assert.Equal(
            ["Kosten paspoort, spoed: € 150,00.", "U betaalt direct.", "Een kind betaalt minder."],
            Asked("Wat kost een paspoort met spoed?", Fee("paspoort, spoed", 150m) with { From = null })?.Sentences);

    [Theory]
    [InlineData("Hoe lang is een paspoort geldig?")]
    [InlineData("Wat kost dat nou?")]
    public void No_fee_is_said_when_no_price_or_no_name_is_asked(string question) => Assert.Null(Asked(question, Fee("paspoort, kind", 63.42m)));

    [Fact]
    public void Three_fees_that_are_asked_alike_leave_the_answer_to_the_page() =>
        Assert.Null(Asked("Wat kost een paspoort?", Fee("paspoort, kind", 1m), Fee("paspoort, spoed", 2m), Fee("paspoort, zakelijk", 3m)));

    [Fact]
    public void A_price_list_of_the_same_product_is_named_as_the_source()
    {
        var prices = Some.Source("prijs") with { UplTopics = Passport.UplTopics };

        var answer = Answered("Wat kost een paspoort?", Some.Bundle(Page, new Passage(prices, "Kosten", ["Kosten paspoort: € 84,00."])) with
        {
            Fees = [new Fee("prijs", "paspoort", 84m, Today)],
        });

        Assert.Equal("prijs", answer?.Passage.Source.Id);
        Assert.Equal(["Kosten paspoort: € 84,00."], answer?.Sentences);
    }

    [Fact]
    public void A_fee_of_a_source_that_is_no_longer_valid_is_not_said()
    {
        var expired = Passport with { ValidUntil = Today.AddDays(-1) };

        Assert.Null(Answered("Wat kost een paspoort?", Some.Bundle(Page with { Source = expired }) with { Fees = [Fee("paspoort", 84m)] }));
    }

    private static Answer? Asked(string question, params Fee[] fees) => Answered(question, Some.Bundle(Page) with { Fees = fees });

    private static Answer? Answered(string question, KnowledgeBundle bundle) =>
        new FeeAnswers(bundle, new FakeStemmer(), new FakeTime()).Find(question, new Answer(Page with { Source = bundle.Sources[0] }, Page.Sentences, HasMore: true));

    private static Fee Fee(string name, decimal amount) => new(Passport.Id, name, amount, new DateOnly(2026, 1, 1));
}
