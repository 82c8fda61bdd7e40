namespace Kiosk.Core.Tests.Speech.Normalization;

public class UnitTests
{
    [Theory]
    [InlineData("35 m²", "vijfendertig vierkante meter")]
    [InlineData("100 m2", "honderd vierkante meter")]
    [InlineData("100m3", "honderd kubieke meter")]
    [InlineData("10 m³", "tien kubieke meter")]
    [InlineData("75 m", "vijfenzeventig meter")]
    [InlineData("1,3 m hoogte", "één komma drie meter hoogte")]
    [InlineData("20 km", "twintig kilometer")]
    [InlineData("30 cm", "dertig centimeter")]
    [InlineData("5 mm", "vijf millimeter")]
    [InlineData("80 km/u", "tachtig kilometer per uur")]
    [InlineData("2 x 3 m", "twee bij drie meter")]
    [InlineData("5 km²", "vijf vierkante kilometer")]
    [InlineData("240 l", "tweehonderdveertig liter")]
    [InlineData("per m²", "per vierkante meter")]
    public void Lengths_areas_and_volumes(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("23 kg", "drieëntwintig kilo")]
    [InlineData("250 g", "tweehonderdvijftig gram")]
    [InlineData("20 °C", "twintig graden")]
    [InlineData("-5 °C", "min vijf graden")]
    [InlineData("20°", "twintig graden")]
    [InlineData("2.250 kW", "tweeduizend tweehonderdvijftig kilowatt")]
    [InlineData("pdf, 82 KB", "P D F, tweeëntachtig kilobyte")]
    [InlineData("30 min. lopen", "dertig minuten lopen")]
    [InlineData("15 min", "vijftien minuten")]
    [InlineData("24 u per dag", "vierentwintig uur per dag")]
    [InlineData("2x per week", "twee keer per week")]
    [InlineData("3 × 4", "drie bij vier")]
    [InlineData("10/jaar", "tien per jaar")]
    public void Other_units(string text, string spoken) => Spoken.Is(spoken, text);
}
