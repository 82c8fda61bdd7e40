namespace Kiosk.Core.Tests.Speech.Normalization;

public class AmountTests
{
    [Theory]
    [InlineData("€ 83,87", "drieëntachtig euro zevenentachtig")]
    [InlineData("€83,87", "drieëntachtig euro zevenentachtig")]
    [InlineData("€ 91,50", "eenennegentig euro vijftig")]
    [InlineData("Een paspoort kost € 86,85.", "Een paspoort kost zesentachtig euro vijfentachtig.")]
    [InlineData("€ 12,05", "twaalf euro en vijf cent")]
    [InlineData("€ 1,01", "één euro en één cent")]
    [InlineData("€ 62,55 and", "tweeënzestig euro vijfenvijftig and")]
    [InlineData("€ 7.50", "zeven euro vijftig")]
    [InlineData("83,87 euro", "drieëntachtig euro zevenentachtig")]
    [InlineData("EUR 30,30", "dertig euro dertig")]
    [InlineData("€ 2,5", "twee euro vijftig")]
    public void Euros_and_cents(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("€ 5,-", "vijf euro")]
    [InlineData("€ 5,--", "vijf euro")]
    [InlineData("€ 5,=", "vijf euro")]
    [InlineData("€ 5,00", "vijf euro")]
    [InlineData("€ 1,-", "één euro")]
    [InlineData("€ 348", "driehonderdachtenveertig euro")]
    [InlineData("EUR 12", "twaalf euro")]
    [InlineData("12 EUR", "twaalf euro")]
    [InlineData("€ 1.250", "twaalfhonderdvijftig euro")]
    [InlineData("€ 1.250,- per jaar", "twaalfhonderdvijftig euro per jaar")]
    [InlineData("met een maximum van € 3.822.", "met een maximum van drieduizend achthonderdtweeëntwintig euro.")]
    [InlineData("€ 12.500,00", "twaalfduizend vijfhonderd euro")]
    [InlineData("€ 1.000.000", "één miljoen euro")]
    [InlineData("Dat kost 25,- per keer", "Dat kost vijfentwintig euro per keer")]
    [InlineData("U betaalt 15 euro.", "U betaalt vijftien euro.")]
    [InlineData("maximaal € 325 als u", "maximaal driehonderdvijfentwintig euro als u")]
    public void Whole_euros(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("€ 0,50", "vijftig cent")]
    [InlineData("€ 0,05", "vijf cent")]
    [InlineData("€0,10 per kopie", "tien cent per kopie")]
    [InlineData("50 cent", "vijftig cent")]
    public void Cents_alone(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("€ -25,00", "min vijfentwintig euro")]
    [InlineData("-€ 25", "min vijfentwintig euro")]
    [InlineData("€ 50 - € 100", "vijftig tot honderd euro")]
    [InlineData("€ 50-100", "vijftig tot honderd euro")]
    [InlineData("€ 50 tot € 100", "vijftig tot honderd euro")]
    [InlineData("€ 10,50 - € 12,50", "tien euro vijftig tot twaalf euro vijftig")]
    [InlineData("€ 2 miljoen", "twee miljoen euro")]
    [InlineData("€ 1,5 miljoen", "één komma vijf miljoen euro")]
    [InlineData("€ 3 mln.", "drie miljoen euro")]
    [InlineData("€ 2,50/m²", "twee euro vijftig per vierkante meter")]
    [InlineData("€ 2,50 p.p. voor iedereen", "twee euro vijftig per persoon voor iedereen")]
    [InlineData("€ 18,75 p/m", "achttien euro vijfenzeventig per maand")]
    [InlineData("€ 0,1234", "nul komma één twee drie vier euro")]
    public void Signs_ranges_and_magnitudes(string text, string spoken) => Spoken.Is(spoken, text);
}
