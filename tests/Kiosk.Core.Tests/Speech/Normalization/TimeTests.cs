namespace Kiosk.Core.Tests.Speech.Normalization;

public class TimeTests
{
    [Theory]
    [InlineData("9.00 uur", "negen uur")]
    [InlineData("09:00 uur", "negen uur")]
    [InlineData("om 2.00 uur", "om twee uur")]
    [InlineData("24.00 uur", "vierentwintig uur")]
    [InlineData("0.00 uur", "nul uur")]
    [InlineData("9 uur", "negen uur")]
    [InlineData("9 u. open", "negen uur open")]
    [InlineData("om 21.00 uur.", "om eenentwintig uur.")]
    public void Hours(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("14:30 uur", "veertien uur dertig")]
    [InlineData("8.30", "acht uur dertig")]
    [InlineData("om 08.45 op", "om acht uur vijfenveertig op")]
    [InlineData("05.20 uur", "vijf uur twintig")]
    [InlineData("16.05 uur", "zestien uur vijf")]
    [InlineData("rond 16.30 uur.", "rond zestien uur dertig.")]
    [InlineData("14u30", "veertien uur dertig")]
    [InlineData("tussen 7.30 uur en 21.00 uur", "tussen zeven uur dertig en eenentwintig uur")]
    [InlineData("23:59", "drieëntwintig uur negenenvijftig")]
    [InlineData("(in plaats van 05.20 uur) en", "in plaats van vijf uur twintig, en")]
    public void Hours_and_minutes(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("9.00-17.00 uur", "negen tot zeventien uur")]
    [InlineData("9.00 - 17.00 uur", "negen tot zeventien uur")]
    [InlineData("09:00–17:00", "negen tot zeventien uur")]
    [InlineData("8.30-16.30 uur", "acht uur dertig tot zestien uur dertig")]
    [InlineData("9.00 tot 12.30 uur", "negen uur tot twaalf uur dertig")]
    [InlineData("9-17 uur", "negen tot zeventien uur")]
    [InlineData("9-16.30 uur", "negen uur tot zestien uur dertig")]
    [InlineData("9.00 t/m 17.00 uur", "negen tot en met zeventien uur")]
    [InlineData("13.00 uur - 16.00 uur", "dertien tot zestien uur")]
    [InlineData("9.00-12.00 en 13.00-17.00 uur", "negen tot twaalf uur en dertien tot zeventien uur")]
    [InlineData("ma-vr 9.00-17.00 uur", "maandag tot en met vrijdag negen tot zeventien uur")]
    [InlineData("do 17.00 - 20.00 uur", "donderdag zeventien tot twintig uur")]
    [InlineData("Ma t/m do: 8.30 - 12.00 uur", "maandag tot en met donderdag: acht uur dertig tot twaalf uur")]
    [InlineData("ma, wo en vr", "maandag, woensdag en vrijdag")]
    [InlineData("maandag t/m vrijdag", "maandag tot en met vrijdag")]
    [InlineData("za en zo", "zaterdag en zondag")]
    public void Opening_hours(string text, string spoken) => Spoken.Is(spoken, text);

    [Theory]
    [InlineData("artikel 4.30", "artikel vier punt dertig")]
    [InlineData("versie 1.10", "versie één punt tien")]
    [InlineData("1.11.2", "één punt elf punt twee")]
    [InlineData("schaal 1:50", "schaal één: vijftig")]
    [InlineData("25.30", "vijfentwintig punt dertig")]
    public void Not_a_time(string text, string spoken) => Spoken.Is(spoken, text);
}
