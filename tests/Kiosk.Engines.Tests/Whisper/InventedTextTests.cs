using Kiosk.Engines.Whisper;

namespace Kiosk.Engines.Tests.Whisper;

public class InventedTextTests
{
    [Theory]
    [InlineData("Ondertitels ingediend door de Amara.org gemeenschap")]
    [InlineData("Ondertiteld door de Amara.org gemeenschap.")]
    [InlineData("TV GELDERLAND 2021")]
    [InlineData("Ondertiteling TV Gelderland")]
    [InlineData("Ondertiteling")]
    [InlineData("Bedankt voor het kijken!")]
    [InlineData("[Muziek]")]
    [InlineData("(applaus) *zucht* ♪♪")]
    [InlineData("")]
    public void Nothing_is_left_of_what_nobody_said(string text) => Assert.Equal(("", 0), InventedText.Remove(text));

    [Theory]
    [InlineData("Ik wil een paspoort aanvragen.")]
    [InlineData("Ja, ja, ja.")]
    [InlineData("Bedankt voor de hulp, tot ziens.")]
    [InlineData("Hoe kom ik bij Omroep Brabant?")]
    [InlineData("Nee. Nee. Dat bedoel ik niet.")]
    public void What_people_say_stays(string text) => Assert.Equal((text, 1), InventedText.Remove(text));

    [Theory]
    [InlineData("Wat kost een paspoort? Ondertitels ingediend door de Amara.org gemeenschap", "Wat kost een paspoort?", 4.0 / 10)]
    [InlineData("ik wil ik wil ik wil ik wil een paspoort", "ik wil een paspoort", 4.0 / 10)]
    [InlineData("Een afspraak. Een afspraak. Een afspraak.", "Een afspraak.", 2.0 / 6)]
    [InlineData("nee nee nee nee nee", "nee", 1.0 / 5)]
    public void The_rest_of_a_text_stays_with_less_confidence(string text, string expected, double share)
    {
        var (kept, keptShare) = InventedText.Remove(text);

        Assert.Equal(expected, kept);
        Assert.Equal(share, keptShare, 6);
    }
}
