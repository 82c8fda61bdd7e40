using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>
/// Completes a question that leans on the one before it: 'en wat kost dat?' after a question about a passport is
/// about the passport, 'en voor mijn dochter?' after what it costs is about what it costs for her, and 'rijbewijs' after
/// the kiosk asked which document is the choice for the question before.
/// </summary>
internal static class FollowUpResolver
{
    private static readonly string[] Fillers = ["eh", "ehm", "oh", "ok", "oke", "ja", "dus", "en", "maar", "of"];

    /// <summary>Words that point back; most also stand in questions that do not.</summary>
    private static readonly string[] Pointing =
    [
        "dat", "die", "deze", "dit", "dan", "hij", "hem", "ze", "daar", "daarvoor", "daarbij", "daarmee", "daarna", "ervoor", "erbij", "ermee", "erop", "zo",
    ];

    private static readonly string[] Doers = ["ik", "je", "u", "we", "wij", "jullie"];

    /// <summary>What a question may mean in full, the likeliest reading first; the one that a source fits best is meant.</summary>
    public static IReadOnlyList<string> Readings(Question question)
    {
        if (question.Session.LastReply is Clarification asked)
        {
            return [ChosenTopic(asked, question) is { } chosen ? $"{chosen} {asked.Question}" : question.Text];
        }

        if (question.Session.Topic is not { } topic)
        {
            return [question.Text];
        }

        var aspect = Aspect(question);
        var namesASubject = DutchTokenizer.ContentWords(question.Text).Any(NamesASubject);
        return (namesASubject, Continues(question)) switch
        {
            (false, _) => [$"{topic} {aspect}{question.Text}"],
            (true, true) => [$"{topic} {aspect}{question.Text}", $"{aspect}{question.Text}"],
            _ => Points(question.Words) ? [question.Text, $"{topic} {question.Text}"] : [question.Text],
        };
    }

    /// <summary>The topic that was named with the most of its words; null when the citizen asks something else.</summary>
    private static string? ChosenTopic(Clarification asked, Question question) =>
        asked.Topics
            .Select(topic => (Topic: topic, Named: DutchTokenizer.ContentWords(topic).Count(question.Words.Contains)))
            .Where(choice => choice.Named > 0)
            .OrderByDescending(choice => choice.Named)
            .ThenBy(choice => choice.Topic.Length)
            .Select(choice => choice.Topic)
            .FirstOrDefault();

    /// <summary>What was asked about the last subject, when the question itself does not say it.</summary>
    private static string Aspect(Question question) =>
        question.Session.LastReply is Answer { Passage.Heading: { Length: > 0 } heading } && AspectWords.Asked(question.Words) == Aspects.None
            ? heading + " "
            : "";

    /// <summary>'Het' points back at the end, and behind who does something: 'waar moet ik het neerzetten'.</summary>
    private static bool Points(IReadOnlyList<string> words) =>
        words.Where((word, place) => Array.IndexOf(Pointing, word) >= 0
            || (word == "het" && (place == words.Count - 1 || (place > 0 && Array.IndexOf(Doers, words[place - 1]) >= 0)))).Any();

    private static bool Continues(Question question) => question.Words is [var first, ..] && Array.IndexOf(Fillers, first) >= 0;

    private static bool NamesASubject(string word) => !AspectWords.IsAspectWord(word) && !CommonWords.Contains(word);
}
