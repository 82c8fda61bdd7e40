using Kiosk.Desk;

namespace Kiosk.Browser.Tests.Support;

/// <summary>A few sources, one with a note for staff.</summary>
internal sealed class SampleKnowledge : IDeskKnowledge
{
    private static readonly DeskSource[] Sources =
    [
        new(
            "paspoort", "Paspoort aanvragen of verlengen", "https://www.lindewaard.example/paspoort", new DateOnly(2026, 1, 5), "Team Burgerzaken",
            [
                new("Kosten", "Een paspoort kost € 83,87 voor iemand van 18 jaar of ouder."),
                new("Meenemen", "Neem uw oude paspoort mee.\nNeem ook een pasfoto mee."),
            ],
            ["Spoed kan bij Karin, toestel 214."]),
        new(
            "rijbewijs", "Rijbewijs verlengen", "https://www.lindewaard.example/rijbewijs", new DateOnly(2026, 2, 1), "Team Burgerzaken",
            [new("", "U vraagt een rijbewijs aan bij de balie.")], []),
        new("<b>vet</b>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", new DateOnly(2026, 2, 1), "<i>wie</i>", [new("<u>kop</u>", "<script>alert(1)</script>")], ["<b>noot</b>"]),
    ];

    public IReadOnlyList<DeskSource> Search(string question, int atMost) =>
        [.. Sources.Where(source => source.Id.Contains(question, StringComparison.OrdinalIgnoreCase)).Take(atMost)];

    public DeskSource? Find(string id) => Sources.FirstOrDefault(source => source.Id == id);
}
