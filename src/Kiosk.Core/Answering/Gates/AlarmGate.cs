namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Danger to life, fire or violence now, and someone who is desperate or not safe. It stands first and is quick to act:
/// a false alarm costs a clerk a walk. Two see more than one: tables of phrases, which are sure of what they hold, and
/// a classifier, which reaches words that nobody wrote down. The classifier alone must be rather sure; it takes back
/// an alarm of the tables only when it sees next to nothing in it.
/// </summary>
internal sealed class AlarmGate(DangerClassifier classifier) : IGate
{
    /// <summary>Found by cross-validation over the development sets: models/MODEL_CARD-danger.md.</summary>
    private const double Sure = 0.7;

    private const double NextToNothing = 0.1;

    public Reply? Settle(Question question)
    {
        var risk = classifier.Judge(question.Words);
        return risk.Alarm < NextToNothing ? null
            : AlarmTables.Find(question.Words) ?? (risk.Alarm > Sure ? risk.Likelier : null);
    }
}
