namespace Kiosk.Core.Tests.Speech.Normalization;

public class SignTests
{
    [Theory]
    [InlineData("en/of", "en of")]
    [InlineData("paspoort/ID-kaart", "paspoort of I D kaart")]
    [InlineData("man / vrouw", "man of vrouw")]
    [InlineData("Jansen & Zoon", "Jansen en Zoon")]
    [InlineData("A + B", "A plus B")]
    [InlineData("1 + 1 = 2", "één plus één is twee")]
    [InlineData("< 18 jaar", "minder dan achttien jaar")]
    [InlineData("> 3 maanden", "meer dan drie maanden")]
    [InlineData("§ 3", "paragraaf drie")]
    [InlineData("#goes", "hashtag goes")]
    [InlineData("ouder(s)", "ouders")]
    [InlineData("kind(eren)", "kinderen")]
    [InlineData("(deel)projecten", "deelprojecten")]
    public void Spoken_signs(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("Basisregistratie Personen (BRP).", "Basisregistratie Personen, B R P.")]
    [InlineData("“Geldig tot” staat erop", "Geldig tot staat erop")]
    [InlineData("cijfer ‘0’.", "cijfer nul.")]
    [InlineData("'s nachts", "'s nachts")]
    [InlineData("’s Ochtends", "'s Ochtends")]
    [InlineData("video’s", "video's")]
    [InlineData("Home > Verhuizen", "Home, Verhuizen")]
    [InlineData("de balie – op de 1e etage – is open", "de balie, op de eerste etage, is open")]
    [InlineData("Wacht...", "Wacht.")]
    [InlineData("eerst dit... dan dat", "eerst dit, dan dat")]
    [InlineData("Noord-Holland", "Noord-Holland")]
    public void Pauses(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("Meenemen\n- paspoort\n- pasfoto", "Meenemen, paspoort, pasfoto")]
    [InlineData("Kosten\nEen paspoort kost geld.", "Kosten. Een paspoort kost geld.")]
    [InlineData("• Bel ons.\n• Mail ons.", "Bel ons. Mail ons.")]
    [InlineData("1. Ga naar de balie\n2. Neem een nummer", "één, Ga naar de balie. twee, Neem een nummer")]
    [InlineData("de balie\nin het stadhuis", "de balie in het stadhuis")]
    public void Lists_and_headings(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("Hallo 😀 wereld", "Hallo wereld")]
    [InlineData("1\ufe0f\u20e3 keer", "één keer")]
    [InlineData("a b c", "a b c")]
    [InlineData("financiële", "financiële")]
    [InlineData("مرحبا بالعالم", "مرحبا بالعالم")]
    [InlineData("Привіт, світе!", "Привіт, світе!")]
    [InlineData("你好。", "你好。")]
    public void Other_characters(string text, string spoken) => Spoken.Is(spoken, text);
}
