namespace Kiosk.Core.Tests.Speech.Normalization;

public class DateTests
{
    [Theory]
    [InlineData("3 maart 2026", "drie maart tweeduizend zesentwintig")]
    [InlineData("1 jan. 2026", "één januari tweeduizend zesentwintig")]
    [InlineData("1 jan 2026", "één januari tweeduizend zesentwintig")]
    [InlineData("15 mrt 2026", "vijftien maart tweeduizend zesentwintig")]
    [InlineData("31 dec.", "eenendertig december")]
    [InlineData("18 maart", "achttien maart")]
    [InlineData("Op woensdag 1 april 2026 gaan", "Op woensdag één april tweeduizend zesentwintig gaan")]
    [InlineData("2 februari 2026.", "twee februari tweeduizend zesentwintig.")]
    [InlineData("1 januari 2008", "één januari tweeduizend acht")]
    [InlineData("3 SEPTEMBER 1998", "drie september negentienhonderd achtennegentig")]
    [InlineData("van 19 maart 2026 tot en met 25 maart 2026", "van negentien maart tweeduizend zesentwintig tot en met vijfentwintig maart tweeduizend zesentwintig")]
    [InlineData("1 t/m 5 mei", "één tot en met vijf mei")]
    [InlineData("21 juni, de langste dag", "eenentwintig juni, de langste dag")]
    public void Written_with_the_name_of_the_month(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("03-03-2026", "drie maart tweeduizend zesentwintig")]
    [InlineData("3-3-2026", "drie maart tweeduizend zesentwintig")]
    [InlineData("3/3/2026", "drie maart tweeduizend zesentwintig")]
    [InlineData("31.12.2025", "eenendertig december tweeduizend vijfentwintig")]
    [InlineData("2026-03-03", "drie maart tweeduizend zesentwintig")]
    [InlineData("2026-03-03T10:55:38Z", "drie maart tweeduizend zesentwintig tien uur vijfenvijftig en achtendertig seconden")]
    [InlineData("01-07-26", "één juli zesentwintig")]
    [InlineData("29-02-2024", "negenentwintig februari tweeduizend vierentwintig")]
    [InlineData("op 12-10-2025 om 9.00 uur", "op twaalf oktober tweeduizend vijfentwintig om negen uur")]
    public void Written_in_figures(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("32-13-2026", "tweeëndertig dertien tweeduizend zesentwintig")]
    [InlineData("30-02-2026", "dertig nul twee tweeduizend zesentwintig")]
    public void Not_in_the_calendar(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("1998", "negentienhonderd achtennegentig")]
    [InlineData("in 2026", "in tweeduizend zesentwintig")]
    [InlineData("in 1977 in", "in negentienhonderd zevenenzeventig in")]
    [InlineData("1900", "negentienhonderd")]
    [InlineData("2000", "tweeduizend")]
    [InlineData("1066", "duizend zesenzestig")]
    [InlineData("1815", "achttienhonderd vijftien")]
    [InlineData("van vóór 1994", "van vóór negentienhonderd vierennegentig")]
    [InlineData("2025-2026", "tweeduizend vijfentwintig tot tweeduizend zesentwintig")]
    [InlineData("schooljaar 2025/2026", "schooljaar tweeduizend vijfentwintig tweeduizend zesentwintig")]
    [InlineData("de jaren '90", "de jaren negentig")]
    [InlineData("Bouwbesluit 2012", "Bouwbesluit tweeduizend twaalf")]
    [InlineData("mei 2022", "mei tweeduizend tweeëntwintig")]
    public void Years(string text, string spoken) => Spoken.Is(spoken, text);
}
