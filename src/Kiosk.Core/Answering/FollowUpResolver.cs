using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>
/// Completes a question that leans on the one before it: 'en wat kost dat?' after a question about a passport is
/// about the passport, and 'rijbewijs' after the kiosk asked which document is the choice for the question before.
/// A question that names a subject of its own is left as it is.
/// </summary>
internal static class FollowUpResolver
{
    public static string Complete(Question question)
    {
        if (question.Session.LastReply is Clarification asked)
        {
            return ChosenTopic(asked, question) is { } chosen ? $"{chosen} {asked.Question}" : question.Text;
        }

        return question.Session.Topic is { } topic && LeansOnTheLast(question) ? $"{topic} {question.Text}" : question.Text;
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

    private static bool LeansOnTheLast(Question question) =>
        question.Words is ["en", ..] || !DutchTokenizer.ContentWords(question.Text).Any(NamesASubject);

    private static bool NamesASubject(string word) => !AspectWords.IsAspectWord(word) && !CommonWords.Contains(word);
}
