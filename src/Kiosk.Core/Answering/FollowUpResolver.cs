using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>
/// Completes a question that leans on the one before it: 'en wat kost dat?' after a question about a passport is
/// about the passport. A question that names a subject of its own is left as it is.
/// </summary>
internal static class FollowUpResolver
{
    public static string Complete(Question question)
    {
        if (question.Session.Topic is not { } topic || !LeansOnTheLast(question))
        {
            return question.Text;
        }

        return $"{topic} {question.Text}";
    }

    private static bool LeansOnTheLast(Question question) =>
        question.Words is ["en", ..] || !DutchTokenizer.ContentWords(question.Text).Any(NamesASubject);

    private static bool NamesASubject(string word) => !Aspects.IsAspectWord(word);
}
