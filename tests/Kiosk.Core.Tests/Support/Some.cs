using Kiosk.Core.Audio;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Tests.Support;

/// <summary>Things that a test needs, but does not care about.</summary>
internal static class Some
{
    public static Source Source(string id = "paspoort", string? topic = null, string[]? keywords = null, string[]? questions = null) =>
        new(id, $"Alles over {topic ?? id}", $"https://www.gemeente.example/{id}", new DateOnly(2026, 1, 5), "Team Burgerzaken",
            topic ?? id, keywords ?? [], questions ?? []);

    public static Passage Passage(params string[] sentences) => new(Source(), "Kosten", sentences);

    public static KnowledgeBundle Bundle(params Passage[] passages) =>
        new(1, Municipality(), [.. passages.Select(passage => passage.Source).Distinct()], passages);

    public static Municipality Municipality() =>
        new("gemeente Lindewaard", "https://www.lindewaard.example", "088 - 000 00 00", ["Lindewaard"]);

    /// <summary>Open from 9 to 17 hours, on Thursday to 20, on Friday to 13; closed in the weekend and on holidays.</summary>
    public static Desk Desk()
    {
        IReadOnlyList<OpenPeriod> Until(int hour) => [new(new TimeOnly(9, 0), new TimeOnly(hour, 0))];
        return new Desk(
            "het gemeentehuis", ["gemeentehuis", "balie"], "openingstijden",
            [Until(17), Until(17), Until(17), Until(20), Until(13), [], []],
            ["Goede Vrijdag", "tweede paasdag", "Koningsdag", "eerste kerstdag"],
            [new ExceptionalDay(new DateOnly(2026, 12, 24), "dag voor Kerst", Until(16))]);
    }

    public static Transcript Transcript(string text, double confidence = 0.9) => new(text, "nl", confidence, 0.05);

    public static Utterance Utterance() => new(new float[AudioFormat.SampleRate], TimeSpan.FromMilliseconds(700));

    public static AudioFrame Frame(float value = 0) =>
        new(Enumerable.Repeat(value, AudioFormat.FrameLength).ToArray());

    /// <summary>A small municipality with three subjects.</summary>
    public static KnowledgeBundle SmallBundle()
    {
        var passport = Source("paspoort", keywords: ["reisdocument", "pas"], questions: ["Wat kost een paspoort?"]);
        var licence = Source("rijbewijs", keywords: ["roze pasje"], questions: ["Wat kost een rijbewijs?"]);
        var move = Source("verhuizing", keywords: ["adres wijzigen", "verhuizen"], questions: ["Hoe geef ik mijn verhuizing door?"]);
        return Bundle(
            new Passage(passport, "Kosten", ["Een paspoort kost € 83,87.", "U betaalt direct."]),
            new Passage(passport, "Meenemen", ["Voor een paspoort neemt u een pasfoto mee."]),
            new Passage(passport, "Wachttijd", ["Een paspoort is na 5 werkdagen klaar."]),
            new Passage(licence, "Kosten", ["Een rijbewijs kost € 52,10."]),
            new Passage(licence, "Wachttijd", ["Een rijbewijs is na 2 werkdagen klaar."]),
            new Passage(move, "Doorgeven", ["Een verhuizing geeft u door op www.lindewaard.example/verhuizen."]),
            new Passage(move, "Kosten", ["Een verhuizing doorgeven is gratis."]));
    }
}
