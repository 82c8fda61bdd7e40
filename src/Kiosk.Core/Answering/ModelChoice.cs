namespace Kiosk.Core.Answering;

/// <summary>
/// Lets a language model choose among the sentences of the passage that was found, or say that none answers. The model is
/// not trusted: what it points at is checked as if anybody had, and without a usable choice in time the reply stays as
/// it is.
/// </summary>
public static class ModelChoice
{
    private const int MaxSentences = 3;

    /// <returns>The reply with the chosen sentences; <see cref="NotFound"/> when none answers; else the same reply.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task<Reply> RefineAsync(
        string question, Reply reply, ISentenceSelector selector, CancellationToken cancellationToken)
    {
        if (reply is not Answer { Passage.Sentences.Count: > 1 } answer)
        {
            return reply;
        }

        var places = await selector.SelectAsync(question, answer.Passage, cancellationToken);
        return places switch
        {
            null => reply,
            [] => new NotFound(),
            _ when places.Any(place => place < 0 || place >= answer.Passage.Sentences.Count) => reply,
            _ => Said(answer, places),
        };
    }

    private static Answer Said(Answer answer, IReadOnlyList<int> places)
    {
        var sentences = places.Distinct().Take(MaxSentences).Select(place => answer.Passage.Sentences[place]).ToList();
        return GroundingCheck.AreGrounded(sentences, answer.Passage)
            ? answer with { Sentences = sentences, HasMore = answer.HasMore || sentences.Count < answer.Passage.Sentences.Count }
            : answer;
    }
}
