namespace Kiosk.Core.Answering.Gates;

/// <summary>Speech that was not clear enough to act on, or held no words.</summary>
internal sealed class NotUnderstoodGate(AnswererOptions options) : IGate
{
    public Reply? Settle(Question question)
    {
        var unclear = question.Words.Count == 0
            || question.Heard is { } heard && (heard.IsEmpty || heard.Confidence < options.MinConfidence);
        return unclear ? new NotUnderstood(question.Session.NotUnderstoodInARow + 1) : null;
    }
}
