namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Danger to life, fire or violence now. It stands first and is quick to act: a false alarm costs a clerk a walk. What
/// can only be said of danger now settles by itself; what can also be said of last week, of a permit or as a manner of
/// speaking settles unless such words stand beside it.
/// </summary>
internal sealed class EmergencyGate : IGate
{
    public Reply? Settle(Question question)
    {
        var words = AlarmWords.Of(question.Words);
        return EmergencyWords.Certain.IsMatch(words)
            || (EmergencyWords.Likely.IsMatch(words) && !AlarmWords.AreNotAboutNow(words))
                ? new Emergency() : null;
    }
}
