using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>Chooses which sentences of a passage are spoken: at most three, the one that holds the asked thing first.</summary>
public sealed class SentenceChooser(IStemmer stemmer)
{
    public const int MaxSentences = 3;

    /// <remarks>
    /// The order of the source is kept from the first chosen sentence on: later sentences lean on earlier ones
    /// ('Neem dan ook ... mee'), so only a sentence that clearly answers better moves the start.
    /// </remarks>
    public IReadOnlyList<string> Choose(string question, Passage passage)
    {
        var sentences = passage.Sentences;
        if (sentences.Count <= MaxSentences)
        {
            return sentences;
        }

        var asked = Terms(question);
        var overlaps = sentences.Select(sentence => Terms(sentence).Count(asked.Contains)).ToList();
        var best = overlaps.IndexOf(overlaps.Max());
        var start = overlaps[best] >= overlaps[0] + ClearlyMore ? best : 0;
        return [.. sentences.Skip(start).Take(MaxSentences)];
    }

    private const int ClearlyMore = 2;

    private HashSet<string> Terms(string text) =>
        [.. DutchTokenizer.ContentWords(text).Select(stemmer.Stem)];
}
