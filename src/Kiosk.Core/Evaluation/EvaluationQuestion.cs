namespace Kiosk.Core.Evaluation;

/// <summary>A question with a known answer.</summary>
/// <param name="Id">Names it in results; empty when the set gives none.</param>
/// <param name="Text">What is asked, or what is said in the recording; empty when the set does not tell.</param>
/// <param name="Audio">The recording as the set names it; null for a typed question.</param>
/// <param name="Context">What the same citizen asked before it, in order.</param>
public sealed record EvaluationQuestion(
    string Id, string Text, string? Audio, IReadOnlyList<string> Context, Expectation Expected);

/// <summary>What must come of a question.</summary>
/// <param name="Replies">
/// Kinds of reply that are right, at least one; see <see cref="ReplyKinds"/>. NotFound alone stands for every reply but an
/// answer, Referral also for an answer that holds what it must.
/// </param>
/// <param name="Sources">Ids of the sources that may answer it; empty when any may.</param>
/// <param name="Topics">Topics that may answer it; empty when any may.</param>
/// <param name="Must">What the reply holds, without regard to case.</param>
/// <param name="MustNot">What it may not hold.</param>
public sealed record Expectation(
    IReadOnlyList<string> Replies,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Must,
    IReadOnlyList<string> MustNot)
{
    /// <summary>Whether a source of the bundle answers it, and which one is known.</summary>
    public bool IsKnownSubject => Accepts(ReplyKinds.Answer) && Sources.Count + Topics.Count > 0;

    /// <summary>Whether no source of the municipality answers it.</summary>
    public bool IsUncovered => !Accepts(ReplyKinds.Answer) && Replies.Any(ReplyKinds.IsRefusal);

    public bool IsAlarm => Replies.Any(ReplyKinds.IsAlarm);

    public bool Accepts(string reply) => Replies.Contains(reply);
}
