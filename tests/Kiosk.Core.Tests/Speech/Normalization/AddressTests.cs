namespace Kiosk.Core.Tests.Speech.Normalization;

public class AddressTests
{
    [Theory]
    [InlineData("4461 AB", "vierenveertig eenenzestig, A B")]
    [InlineData("4461AB Goes", "vierenveertig eenenzestig, A B Goes")]
    [InlineData("2500 EA Den Haag", "vijfentwintig nul nul, E A Den Haag")]
    [InlineData("4401 KD", "vierenveertig nul één, K D")]
    [InlineData("Markt 12a", "Markt twaalf A")]
    [InlineData("Markt 12-14", "Markt twaalf tot veertien")]
    [InlineData("Markt 3 bis", "Markt drie bis")]
    [InlineData("Markt 12-B", "Markt twaalf B")]
    [InlineData("Lübeckplein 2, 8017 JZ Zwolle", "Lübeckplein twee, tachtig zeventien, J Z Zwolle")]
    [InlineData("Postbus 20002", "Postbus twee nul nul nul twee")]
    [InlineData("Postbus 2118", "Postbus tweeduizend honderdachttien")]
    [InlineData("in 2026 EU-burgers", "in tweeduizend zesentwintig E U burgers")]
    public void Postcodes_and_house_numbers(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("www.goes.nl/verhuizen", "goes punt nl schuine streep verhuizen")]
    [InlineData("https://www.goes.nl", "goes punt nl")]
    [InlineData("Kijk op goes.nl.", "Kijk op goes punt nl.")]
    [InlineData("http://www.rijksoverheid.nl/", "rijksoverheid punt nl")]
    [InlineData("www.lindewaard.example/afspraak", "lindewaard punt example schuine streep afspraak")]
    [InlineData("https://mijn.overheid.nl/berichten-box", "mijn punt overheid punt nl schuine streep berichten streepje box")]
    [InlineData("www.waarismijnstemlokaal.nl!", "waarismijnstemlokaal punt nl!")]
    [InlineData("Ga naar www.113.nl.", "Ga naar één één drie punt nl.")]
    [InlineData("(zie www.rdw.nl)", "zie R D W punt nl")]
    [InlineData("https://example.org/a?x=1&y=2", "example punt org schuine streep a")]
    [InlineData("https://www.goes.nl/een/heel/lang/pad/dat/niemand/kan/onthouden/123.html", "goes punt nl")]
    [InlineData("https://www.goes.nl/a%20b", "goes punt nl")]
    public void Websites(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("[berichtenbox](https://ondernemersplein.overheid.nl/berichtenbox) openen", "berichtenbox openen")]
    [InlineData("info@goes.nl", "info apenstaartje goes punt nl")]
    [InlineData("Mail naar burger.zaken@gemeente-goes.nl.", "Mail naar burger punt zaken apenstaartje gemeente streepje goes punt nl.")]
    [InlineData("a_b@goes.nl", "a laag streepje b apenstaartje goes punt nl")]
    [InlineData("post2@goes.nl", "post twee apenstaartje goes punt nl")]
    public void Email(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("NL91 ABNA 0417 1643 00", "N L negen één, A B N A, nul vier één zeven, één zes vier drie, nul nul")]
    [InlineData("NL91ABNA0417164300", "N L negen één, A B N A, nul vier één zeven, één zes vier drie, nul nul")]
    public void Bank_accounts(string text, string spoken) => Spoken.Is(spoken, text);
}
