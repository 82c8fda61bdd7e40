namespace Kiosk.Core.Tests.Speech.Normalization;

public class TelephoneTests
{
    [Theory]
    [InlineData("0123 - 45 67 89", "nul één twee drie, vier vijf, zes zeven, acht negen")]
    [InlineData("0570 - 856 400", "nul vijf zeven nul, acht vijf zes, vier nul nul")]
    [InlineData("(0113) 24 96 00", "nul één één drie, twee vier, negen zes, nul nul")]
    [InlineData("0113-249600", "nul één één drie, twee vier, negen zes, nul nul")]
    [InlineData("0113249600", "nul één één drie, twee vier, negen zes, nul nul")]
    [InlineData("070 376 54 06", "nul zeven nul, drie zeven zes, vijf vier, nul zes")]
    [InlineData("0203456789", "nul twee nul, drie vier vijf, zes zeven, acht negen")]
    [InlineData("tel. 0118 67 50 00", "telefoon nul één één acht, zes zeven, vijf nul, nul nul")]
    public void Numbers_with_an_area_code(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("06-12345678", "nul zes, één twee, drie vier, vijf zes, zeven acht")]
    [InlineData("06 12 34 56 78", "nul zes, één twee, drie vier, vijf zes, zeven acht")]
    [InlineData("088 1234567", "nul acht acht, één twee drie, vier vijf, zes zeven")]
    [InlineData("088 - 123 45 67", "nul acht acht, één twee drie, vier vijf, zes zeven")]
    [InlineData("0800-1121", "nul achthonderd, één één twee één")]
    [InlineData("0800 0113", "nul achthonderd, nul één één drie")]
    [InlineData("0900-8844", "nul negenhonderd, acht acht vier vier")]
    [InlineData("0800 - 024 07 08", "nul achthonderd, nul twee vier, nul zeven, nul acht")]
    public void Mobile_and_services(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("14 0113", "veertien nul één één drie")]
    [InlineData("140113", "veertien nul één één drie")]
    [InlineData("via telefoonnummer 14 0570.", "via telefoonnummer veertien nul vijf zeven nul.")]
    [InlineData("Bel 14 020", "Bel veertien nul twee nul")]
    [InlineData("+31 113 249 600", "plus eenendertig, één één drie, twee vier negen, zes nul nul")]
    [InlineData("+31 (0)113 24 96 00", "plus eenendertig, één één drie, twee vier, negen zes, nul nul")]
    [InlineData("+31612345678", "plus eenendertig, zes één twee, drie vier, vijf zes, zeven acht")]
    [InlineData("0031 6 12345678", "plus eenendertig, zes, één twee, drie vier, vijf zes, zeven acht")]
    [InlineData("+32 3 123 45 67", "plus tweeëndertig, drie, één twee drie, vier vijf, zes zeven")]
    public void Municipal_and_international(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("112", "één één twee")]
    [InlineData("Bel 112!", "Bel één één twee!")]
    [InlineData("bel 113", "bel één één drie")]
    [InlineData("Bel 0800-0113 of 113", "Bel nul achthonderd, nul één één drie of honderddertien")]
    [InlineData("€ 112", "honderdtwaalf euro")]
    [InlineData("€ 112,50 bij verkiezingen", "honderdtwaalf euro vijftig bij verkiezingen")]
    public void Emergency_lines(string text, string spoken) => Spoken.Is(spoken, text);
}
