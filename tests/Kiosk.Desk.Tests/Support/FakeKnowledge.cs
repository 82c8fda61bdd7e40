namespace Kiosk.Desk.Tests.Support;

/// <summary>Knows one source, with a note for staff.</summary>
internal sealed class FakeKnowledge : IDeskKnowledge
{
    private static readonly DeskSource Licence = new(
        "rijbewijs", "Rijbewijs", "https://www.gemeente.example/rijbewijs", new DateOnly(2026, 1, 5), "Burgerzaken",
        [new DeskPassage("", "Een rijbewijs kost \u20ac 52,10."), new DeskPassage("Meenemen", "Neem een pasfoto mee.")], ["Bel Henk als het systeem vastloopt."]);

    public IReadOnlyList<DeskSource> Search(string question, int atMost) =>
        question.Contains("rijbewijs", StringComparison.OrdinalIgnoreCase) ? [Licence] : [];

    public DeskSource? Find(string id) => id == Licence.Id ? Licence : null;
}
