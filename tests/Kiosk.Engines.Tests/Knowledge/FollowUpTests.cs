using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Engines.Snowball;

namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>What a citizen asks after an answer, put to the starter knowledge.</summary>
public sealed class FollowUpTests : IDisposable
{
    private readonly SnowballStemmer stemmer = new();

    public void Dispose() => stemmer.Dispose();

    [Theory]
    [InlineData("Wat kost een paspoort?", "en wat moet ik meenemen", "paspoort", "pasfoto")]
    [InlineData("Wat kost een paspoort?", "en hoe lang duurt dat", "paspoort", "5 werkdagen")]
    [InlineData("Wat kost een paspoort?", "hoe lang is het geldig", "paspoort", "10 jaar")]
    [InlineData("Wat kost een paspoort?", "en voor mijn dochter?", "paspoort-kind", "")]
    [InlineData("Wat kost een paspoort?", "en als ik haast heb?", "spoed-paspoort", "")]
    [InlineData("Wat kost een paspoort?", "en een identiteitskaart?", "identiteitskaart", "")]
    [InlineData("Wat kost een paspoort?", "en voor een rijbewijs", "rijbewijs", "")]
    [InlineData("Wat kost een paspoort?", "wat kost een rijbewijs", "rijbewijs", "")]
    [InlineData("Wat kost een paspoort?", "waar kan ik hem ophalen", "paspoort", "")]
    [InlineData("Wat kost een paspoort?", "kan iemand anders dat ook", "paspoort", "")]
    [InlineData("Wat kost een rijbewijs?", "en wat moet ik meenemen", "rijbewijs", "")]
    [InlineData("Wat kost een rijbewijs?", "en hoe lang duurt het", "rijbewijs", "")]
    [InlineData("Wat kost een rijbewijs?", "hoe lang is hij geldig", "rijbewijs", "")]
    [InlineData("Hoe geef ik een verhuizing door?", "en wat kost dat", "verhuizen", "")]
    [InlineData("Hoe geef ik een verhuizing door?", "wanneer moet dat", "verhuizen", "")]
    [InlineData("Hoe geef ik een verhuizing door?", "en wat moet ik meenemen", "verhuizen", "")]
    [InlineData("Hoe geef ik een verhuizing door?", "en naar het buitenland", "vertrek-buitenland", "")]
    [InlineData("Hoe vraag ik kwijtschelding aan?", "en hoe lang duurt dat", "kwijtschelding", "8 weken")]
    [InlineData("Hoe vraag ik kwijtschelding aan?", "hoeveel spaargeld mag ik dan hebben", "kwijtschelding", "2.000")]
    [InlineData("Hoe laat ik grofvuil ophalen?", "en wat kost dat", "grofvuil", "")]
    [InlineData("Hoe laat ik grofvuil ophalen?", "en een koelkast", "grofvuil", "")]
    [InlineData("Hoe laat ik grofvuil ophalen?", "waar moet ik het neerzetten", "grofvuil", "")]
    [InlineData("Hoe vraag ik een uittreksel aan?", "en wat kost het", "uittreksel", "")]
    [InlineData("Hoe vraag ik een uittreksel aan?", "hoe lang is dat geldig", "uittreksel", "")]
    [InlineData("Hoe vraag ik een VOG aan?", "en wat kost dat", "vog", "")]
    [InlineData("Hoe vraag ik een VOG aan?", "hoe lang duurt het", "vog", "")]
    [InlineData("Hoe vraag ik een VOG aan?", "en voor vrijwilligers", "vog", "")]
    [InlineData("Wanneer moet ik de geboorte van mijn kind aangeven?", "wat moet ik meenemen", "geboorte", "")]
    [InlineData("Wanneer moet ik de geboorte van mijn kind aangeven?", "wie mag dat doen", "geboorte", "")]
    [InlineData("Wanneer moet ik de geboorte van mijn kind aangeven?", "en kost dat iets", "geboorte", "")]
    [InlineData("Wat kost trouwen?", "hoeveel getuigen moeten daarbij zijn", "trouwen", "")]
    [InlineData("Wat kost trouwen?", "en kan het ook gratis", "trouwen", "")]
    [InlineData("Wat kost een parkeervergunning?", "hoe vraag ik die aan", "parkeervergunning", "")]
    [InlineData("Wat kost een parkeervergunning?", "en hoe zeg ik hem weer op", "parkeervergunning", "")]
    [InlineData("Hoe vraag ik bijstand aan?", "en hoeveel krijg ik dan", "bijstand", "")]
    [InlineData("Hoe vraag ik bijstand aan?", "en wat moet ik meenemen", "bijstand", "")]
    [InlineData("Heb ik een vergunning nodig voor een dakkapel?", "en wat kost die", "omgevingsvergunning", "")]
    [InlineData("Heb ik een vergunning nodig voor een dakkapel?", "en voor een schutting", "omgevingsvergunning", "")]
    [InlineData("Heb ik een vergunning nodig voor een dakkapel?", "hoe lang duurt dat", "omgevingsvergunning", "")]
    [InlineData("Hoe maak ik bezwaar?", "hoeveel tijd heb ik daarvoor", "bezwaar", "")]
    [InlineData("Hoe maak ik bezwaar?", "en kost dat geld", "bezwaar", "")]
    public void A_question_after_another_is_answered_from_what_is_meant(string first, string next, string source, string fact)
    {
        var answerer = new Answerer(EvaluationSet.Bundle, stemmer, new AnswererOptions(), new Winter());
        var session = new Session();
        answerer.Answer(first, session);

        var answer = Assert.IsType<Answer>(answerer.Answer(next, session).Reply);

        Assert.Equal(source, answer.Passage.Source.Id);
        Assert.Contains(fact, string.Join(' ', answer.Sentences), StringComparison.Ordinal);
    }
}
