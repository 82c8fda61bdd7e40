namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Someone who is desperate, or not safe at home, hears calm words and who helps, never an answer from a page. A
/// question for information (a course, the task of a body, a form) is let through.
/// </summary>
internal sealed class DistressGate : IGate
{
    public Reply? Settle(Question question)
    {
        var words = AlarmWords.Of(question.Words);
        return NeedOf(words) is { } need ? new Distress(need) : null;
    }

    private static DistressNeed? NeedOf(IReadOnlyList<string> words) =>
        DistressWords.Suicide.Found(words) ? DistressNeed.Suicide
            : DistressWords.Abuse.Found(words) ? DistressNeed.Abuse
            : DistressWords.Eviction.Found(words) ? DistressNeed.Eviction
            : DistressWords.Money.Found(words) ? DistressNeed.Money
            : DistressWords.Despair.Found(words) ? DistressNeed.Despair
            : null;
}
