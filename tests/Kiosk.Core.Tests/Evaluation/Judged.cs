using Kiosk.Core.Answering;
using Kiosk.Core.Evaluation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Evaluation;

/// <summary>Replies to questions with an expectation.</summary>
internal static class Judged
{
    public static readonly Expectation AnswerFromPassport = Expect(ReplyKinds.Answer) with { Sources = ["paspoort"] };

    public static Expectation Expect(params string[] replies) => new(replies, [], [], [], []);

    /// <param name="best">What was found first; null when nothing was.</param>
    public static JudgedReply Reply(Expectation expected, Reply reply, Candidate? best = null, string asked = "Wat kost een paspoort?") => new(
        new EvaluationQuestion("q", asked, null, [], expected),
        new AnsweredQuestion(asked, reply, [], TimeSpan.Zero, TimeSpan.Zero, best));

    /// <summary>An answer from the source that was found first.</summary>
    public static JudgedReply Answer(Expectation expected, string source, params string[] sentences)
    {
        var passage = new Passage(Some.Source(source), "", sentences);
        return Reply(expected, new Answer(passage, sentences, HasMore: false), Found(passage));
    }

    public static Candidate Found(Passage passage) => new(passage, 1, new Evidence(0.95), []);
}
