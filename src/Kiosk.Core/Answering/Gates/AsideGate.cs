namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// What is said besides a question in words that no table holds. It stands behind the sources, so that it never comes
/// before an answer that they are sure of.
/// </summary>
/// <param name="sure">What is less probable than this is left alone.</param>
internal sealed class AsideGate(UtteranceClassifier classifier, double sure) : IGate
{
    /// <summary>Probability from which a reply is right more often than a refusal: models/MODEL_CARD-smalltalk.md.</summary>
    public const double Likely = 0.5;

    /// <summary>Probability from which it is no call for help either.</summary>
    public const double AllButCertain = 0.7;

    /// <summary>Who says more than this has something to ask.</summary>
    private const int MaxWords = 12;

    public Reply? Settle(Question question)
    {
        if (question.Words.Count > MaxWords)
        {
            return null;
        }

        var (aside, probability) = classifier.Judge(question.Words).Select((each, number) => ((Aside)number, each)).MaxBy(each => each.Item2);
        return aside != Aside.None && probability > sure ? AsideReplies.To(aside, question.Session.LastReply) : null;
    }
}
