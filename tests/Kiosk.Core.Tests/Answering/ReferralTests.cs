using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public class ReferralTests
{
    private readonly Answerer answerer = new(Some.SmallBundle(), new FakeStemmer(), new AnswererOptions(), new FakeTime());

    [Theory]
    [InlineData("wanneer krijg ik AOW", "svb")]
    [InlineData("hoe vraag ik kinderbijslag aan", "svb")]
    [InlineData("ik ben werkloos, krijg ik WW", "uwv")]
    [InlineData("heb ik recht op huurtoeslag", "toeslagen")]
    [InlineData("zorg toeslag aanvragen", "toeslagen")]
    [InlineData("hoe doe ik aangifte inkomstenbelasting", "belastingdienst")]
    [InlineData("hoeveel studiefinanciering krijg ik", "duo")]
    [InlineData("studie financiering", "duo")]
    [InlineData("mijn verblijfsvergunning verloopt", "ind")]
    [InlineData("ik wil mijn kenteken overschrijven", "rdw")]
    [InlineData("moet mijn auto APK hebben", "rdw")]
    [InlineData("ik heb een verkeersboete gekregen", "cjib")]
    [InlineData("wat is mijn eigen bijdrage voor zorg", "cak")]
    [InlineData("ik wil aangifte doen", "politie")]
    [InlineData("mijn fiets is gestolen", "politie")]
    [InlineData("ik zoek een huisarts", "huisarts")]
    [InlineData("ik wil een testament maken", "notaris")]
    [InlineData("hoe verwerp ik een erfenis, erfenis verwerpen", "rechtbank")]
    [InlineData("waterschapsbelasting", "waterschap")]
    [InlineData("mijn huur opzeggen", "woningcorporatie")]
    [InlineData("ik heb een advocaat nodig", "juridisch-loket")]
    [InlineData("wat doet Veilig Thuis", "veilig-thuis")]
    [InlineData("cursus suïcidepreventie", "113")]
    [InlineData("wat is het nummer van de belastingdienst", "belastingdienst")]
    public void What_another_body_does_is_referred_to_it(string question, string body)
    {
        var reply = Assert.IsType<Referral>(answerer.Answer(question, new Session()).Reply);

        Assert.Equal(body, reply.Authority.Id);
        Assert.Equal(Phrases.ClerkOffer, reply.Spoken[^1]);
    }

    [Theory]
    [InlineData("wat kost een rijbewijs")]
    [InlineData("hoe geef ik mijn verhuizing door")]
    public void What_the_municipality_does_is_answered(string question) =>
        Assert.IsType<Answer>(answerer.Answer(question, new Session()).Reply);

    [Fact]
    public void A_municipal_source_that_covers_it_goes_first()
    {
        var source = Some.Source("kinderbijslag", questions: ["Hoe vraag ik kinderbijslag aan?"]);
        var bundle = Some.Bundle(new Passage(source, "Aanvragen", ["Kinderbijslag krijgt u van de SVB."]));
        var own = new Answerer(bundle, new FakeStemmer(), new AnswererOptions(), new FakeTime());

        Assert.IsType<Answer>(own.Answer("hoe vraag ik kinderbijslag aan", new Session()).Reply);
    }

    [Fact]
    public void A_follow_up_stays_with_the_body()
    {
        var session = new Session();
        answerer.Answer("hoe vraag ik studiefinanciering aan", session);

        Assert.Equal("duo", Assert.IsType<Referral>(answerer.Answer("en wat is hun telefoonnummer", session).Reply).Authority.Id);
    }
}
