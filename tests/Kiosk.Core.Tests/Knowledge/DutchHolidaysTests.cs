using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Knowledge;

public class DutchHolidaysTests
{
    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Easter_is_where_the_almanac_has_it(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), DutchHolidays.Easter(year));

    [Theory]
    [InlineData("Koningsdag", 2026, "2026-04-27")]
    [InlineData("Koningsdag", 2025, "2025-04-26")]
    [InlineData("Goede Vrijdag", 2026, "2026-04-03")]
    [InlineData("hemelvaartsdag", 2026, "2026-05-14")]
    [InlineData("tweede pinksterdag", 2026, "2026-05-25")]
    [InlineData("eerste kerstdag", 2026, "2026-12-25")]
    public void A_name_gives_its_day(string name, int year, string day) =>
        Assert.Equal(day, DutchHolidays.DateOf(name, year).ToString("O", null));
}
