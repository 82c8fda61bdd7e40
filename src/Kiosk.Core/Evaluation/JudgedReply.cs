using Kiosk.Core.Answering;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Evaluation;

/// <summary>What came of a question, held against what was expected.</summary>
public sealed record JudgedReply(EvaluationQuestion Question, AnsweredQuestion Answered)
{
    public Reply Reply => Answered.Reply;

    public Expectation Expected => Question.Expected;

    /// <summary>
    /// Whether the reply is of a kind that is right. Where only NotFound is expected, everything but an answer is; where
    /// another body does this, so is any reply that names it.
    /// </summary>
    public bool IsExpectedReply => Expected.Accepts(Reply.Kind)
        || (Expected.Replies is [ReplyKinds.NotFound] && Reply is not Answer)
        || (Expected.Accepts(ReplyKinds.Referral) && SaysTheFacts);

    /// <summary>Whether the passage that was found first is of an expected source.</summary>
    public bool IsRightSourceFirst => Answered.Best is { } best && IsExpected(best.Passage.Source);

    /// <summary>Whether the reply is of an expected kind and holds all it must.</summary>
    public bool HoldsFacts => IsExpectedReply && (Expected.Must.Count == 0 || SaysTheFacts);

    /// <summary>Whether the citizen hears an answer, and not the right one. Another source that tells the same fact is right.</summary>
    public bool IsAnsweredWrongly => Reply is Answer answer
        && !(IsExpectedReply && (IsExpected(answer.Passage.Source) || SaysTheFacts));

    /// <summary>Whether everything that was expected came true.</summary>
    public bool IsAsExpected => HoldsFacts && !IsAnsweredWrongly && !Expected.MustNot.Any(Says);

    /// <summary>How probable the kiosk held it, 0 to 1, that the passage found first answers; null when none was looked for.</summary>
    public double? Certainty => Answered.Best?.Evidence.Probability;

    private IReadOnlyList<string> Content => Reply is Answer answer ? answer.Sentences : Reply.Spoken;

    private bool SaysTheFacts => Expected.Must.Count > 0 && Expected.Must.All(Says);

    private bool Says(string text) => string.Join(' ', Content).Contains(text, StringComparison.OrdinalIgnoreCase);

    private bool IsExpected(Source source) =>
        (Expected.Sources.Count == 0 || Expected.Sources.Contains(source.Id))
        && (Expected.Topics.Count == 0 || Expected.Topics.Contains(source.Topic, StringComparer.OrdinalIgnoreCase));
}
