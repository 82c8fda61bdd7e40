namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Danger to life, fire or violence now, and someone who is desperate or not safe. It stands first and is quick to act:
/// a false alarm costs a clerk a walk. Two see more than one: tables of phrases, which are sure of what they hold, and
/// a classifier, which reaches words that nobody wrote down. The classifier alone must be rather sure; it takes back
/// an alarm of the tables only when it sees next to nothing in it. It has no say about what is known as a whole: two
/// words are too few to judge by, and 'tot ziens' is said by everyone who leaves.
/// </summary>
/// <param name="wholes">Those that know what is said besides a question.</param>
internal sealed class AlarmGate(UtteranceClassifier classifier, params IReadOnlyList<IGate> wholes) : IGate
{
    /// <summary>How it was chosen: models/MODEL_CARD-danger.md.</summary>
    private const double Sure = 0.65;

    private const double NextToNothing = 0.1;

    public Reply? Settle(Question question)
    {
        var risk = new Risk(classifier.Judge(question.Words));
        return risk.Alarm < NextToNothing ? null
            : AlarmTables.Find(question.Words) ?? (risk.Alarm > Sure && !IsKnown(question) ? risk.Likelier : null);
    }

    private bool IsKnown(Question question) => wholes.Any(gate => gate.Settle(question) is not null);
}
