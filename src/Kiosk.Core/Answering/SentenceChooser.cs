using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>
/// Chooses which sentences are spoken: at most three, in the source's own order, the one that holds the asked thing
/// among them. A question and its answer, and a sentence that leans on the one before, are never parted.
/// </summary>
public static class SentenceChooser
{
    public const int MaxSentences = 3;

    /// <summary>What standing first counts beside a word in common: a section opens with what it is about.</summary>
    private const double First = 1.5;

    /// <summary>Two passages of a source whose scores differ by less can hardly be told apart.</summary>
    private const double AboutEqual = 1;

    private static readonly string[] Leaning =
    [
        "anders", "daar", "daarbij", "daarin", "daarna", "daarnaast", "daarom", "daarvoor", "dan", "dat", "deze", "die", "dit", "hij", "ook",
        "zij", "ze", "daarmee", "hierin", "dus", "neem", "hiervoor",
    ];

    /// <summary>
    /// The sentences to speak, and the passage they stand in. When another passage of the same source fits about as
    /// well, both are spoken from, and the passage is the two together.
    /// </summary>
    /// <param name="candidates">The best passages, best first.</param>
    public static (Passage Passage, IReadOnlyList<string> Sentences) Choose(Candidate best, IReadOnlyList<Candidate> candidates)
    {
        var next = candidates.FirstOrDefault(candidate =>
            candidate != best && candidate.Passage.Source == best.Passage.Source && candidate.Score <= best.Score && candidate.Score > best.Score - AboutEqual);
        if (next is null)
        {
            return (best.Passage, Of(best, MaxSentences));
        }

        var first = Of(best, MaxSentences - 1) is { Count: > 0 } few ? few : Of(best, MaxSentences);
        var both = best.Passage with { Sentences = [.. best.Passage.Sentences, .. next.Passage.Sentences] };
        return (both, [.. first, .. Of(next, MaxSentences - first.Count)]);
    }

    private static IReadOnlyList<string> Of(Candidate candidate, int limit)
    {
        var sentences = candidate.Passage.Sentences;
        if (sentences.Count <= limit)
        {
            return sentences;
        }

        var chosen = new SortedSet<int>();
        foreach (var group in Groups(sentences).OrderByDescending(group => Score(group, candidate.Sentences)))
        {
            if (chosen.Count + group.Count <= limit)
            {
                chosen.UnionWith(group);
            }
        }

        return [.. chosen.Select(place => sentences[place])];
    }

    /// <summary>The places of sentences that stay together; a chain of them longer than an answer is cut before a question.</summary>
    private static List<List<int>> Groups(IReadOnlyList<string> sentences)
    {
        var groups = new List<List<int>>();
        for (var place = 0; place < sentences.Count; place++)
        {
            var follows = place > 0 && (sentences[place - 1].EndsWith('?') || Leans(sentences[place]));
            if (follows && groups[^1].Count < MaxSentences)
            {
                groups[^1].Add(place);
            }
            else
            {
                groups.Add(follows && groups[^1].Count > 1 && groups[^1].Remove(place - 1) ? [place - 1, place] : [place]);
            }
        }

        return groups;
    }

    private static double Score(List<int> group, IReadOnlyList<double> scores) =>
        group.Max(place => place < scores.Count ? scores[place] : 0) + (group[0] == 0 ? First : 0) - (group[0] * 0.01);

    private static bool Leans(string sentence) =>
        DutchTokenizer.Words(sentence) is [var first, ..] && Array.IndexOf(Leaning, first) >= 0;
}
