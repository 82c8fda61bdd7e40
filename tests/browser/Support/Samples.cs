using Kiosk.Core.Knowledge;

namespace Kiosk.Browser.Tests.Support;

internal static class Samples
{
    public static Source Passport { get; } = new(
        "paspoort",
        "Paspoort aanvragen of verlengen",
        "https://www.lindewaard.example/paspoort",
        new DateOnly(2026, 1, 5),
        "Team Burgerzaken",
        "paspoort",
        Keywords: [],
        Questions: []);
}
