using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>Points at the sentences of a passage that answer a question. It cannot say anything itself.</summary>
public interface ISentenceSelector
{
    /// <returns>
    /// Places in <see cref="Passage.Sentences"/>, from 0, in the order to say them; none when no sentence answers it; null
    /// when it could not tell in time.
    /// </returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<IReadOnlyList<int>?> SelectAsync(string question, Passage passage, CancellationToken cancellationToken);
}
