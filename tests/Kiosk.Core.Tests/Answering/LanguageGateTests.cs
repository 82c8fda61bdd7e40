using Kiosk.Core.Answering;
using Kiosk.Core.Answering.Gates;
using Kiosk.Core.Conversation;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Tests.Answering;

public class LanguageGateTests
{
    private static readonly LanguageGate Gate = new();

    [Theory]
    [InlineData("Where can I get a new passport for my son?", "en")]
    [InlineData("Wo bekomme ich einen neuen Pass für meinen Sohn?", "de")]
    [InlineData("Où est-ce que je peux demander un passeport ?", "fr")]
    [InlineData("¿Dónde puedo pedir un pasaporte para mi hijo?", "es")]
    [InlineData("Gdzie mogę dostać paszport dla mojego syna?", "pl")]
    [InlineData("Oğlum için nereden pasaport alabilirim?", "tr")]
    [InlineData("أين يمكنني الحصول على جواز سفر", "ar")]
    [InlineData("Де я можу отримати паспорт", "uk")]
    [InlineData("do you speak English", "en")]
    [InlineData("Dzień dobry", "pl")]
    public void Another_language_is_heard(string said, string language) =>
        Assert.Equal(language, Assert.IsType<OtherLanguage>(Gate.Settle(new Question(said, null, new Session()))).Heard);

    [Theory]
    [InlineData("wat kost een paspoort")]
    [InlineData("paspoort")]
    [InlineData("in de maand mei")]
    [InlineData("wa mot ik doen mi die bak")]
    [InlineData("wat moat ik dwaan foar in nij paspoart")]
    [InlineData("de app op mijn smartphone werkt niet, is er een helpdesk")]
    [InlineData("mevrouw Jäger-Şahin heeft een afspraak")]
    [InlineData("hi")]
    [InlineData("...")]
    public void Dutch_its_dialects_and_what_is_too_short_to_tell_are_let_through(string said) =>
        Assert.Null(Gate.Settle(new Question(said, null, new Session())));

    [Theory]
    [InlineData("pl", "pl", "pl")]
    [InlineData("it", "it", "en")]
    public void The_recogniser_is_believed_when_it_names_another_language(string heard, string language, string spoken)
    {
        var transcript = new Transcript("ik weet niet wat hij zegt", heard, 0.4, 0.1);

        var reply = Assert.IsType<OtherLanguage>(Gate.Settle(new Question(transcript.Text, transcript, new Session())));

        Assert.Equal((language, spoken), (reply.Heard, reply.Language));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("af")]
    public void What_a_recogniser_calls_a_dialect_is_dutch(string heard)
    {
        var transcript = new Transcript("wat kost een paspoort", heard, 0.9, 0.1);

        Assert.Null(Gate.Settle(new Question(transcript.Text, transcript, new Session())));
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pl")]
    [InlineData("tr")]
    [InlineData("uk")]
    public void The_sentence_names_the_button(string language) =>
        Assert.Contains("Medewerker", Assert.Single(new OtherLanguage(language).Spoken), StringComparison.Ordinal);
}
