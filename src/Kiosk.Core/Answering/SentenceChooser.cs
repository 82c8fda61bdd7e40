using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>
/// Chooses which sentences are spoken: at most three, those that most probably hold the asked thing, from at most two
/// passages, each in its own order. A question and its answer, and a sentence that leans on the one before, are never parted.
/// </summary>
public static class SentenceChooser
{
    public const int MaxSentences = 3;

    private const int MaxPassages = 2;

    /// <summary>What is rather improbable to hold the asked thing is only said when the whole stays at level B1: this many words a sentence.</summary>
    private const int PlainWords = 12;
    private const double RatherProbable = 0.2;

    private static readonly string[] Leaning =
    [
        "anders", "daar", "daarbij", "daarin", "daarna", "daarnaast", "daarom", "daarvoor", "dan", "dat", "deze", "die", "dit", "hij", "ook",
        "zij", "ze", "daarmee", "hierin", "dus", "neem", "hiervoor",
    ];

    /// <summary>The sentences to speak, and the passage they stand in; when they stand in two, the passage is the two together.</summary>
    /// <param name="candidates">The passages of one source, best first.</param>
    public static (Passage Passage, IReadOnlyList<string> Sentences) Choose(IReadOnlyList<Candidate> candidates)
    {
        var chosen = new List<Candidate>(MaxPassages);
        var places = new SortedSet<(int Passage, int Place)>();
        var words = 0;
        foreach (var (candidate, group, probability) in Ranked(candidates))
        {
            var (count, length) = (places.Count + group.Count, words + group.Sum(place => Length(candidate, place)));
            if (count <= MaxSentences && (chosen.Contains(candidate) || chosen.Count < MaxPassages)
                && (words == 0 || probability >= RatherProbable || length <= PlainWords * count))
            {
                words = length;
                chosen.AddRange(chosen.Contains(candidate) ? [] : [candidate]);
                places.UnionWith(group.Select(place => (chosen.IndexOf(candidate), place)));
            }
        }

        var passage = chosen[0].Passage with { Sentences = [.. chosen.SelectMany(candidate => candidate.Passage.Sentences)] };
        return (passage, [.. places.Select(at => chosen[at.Passage].Passage.Sentences[at.Place])]);
    }

    /// <summary>What stays together, the likeliest first; of equals what comes first in the better passage.</summary>
    private static IEnumerable<(Candidate Candidate, List<int> Group, double Probability)> Ranked(IReadOnlyList<Candidate> candidates) =>
        candidates.SelectMany(candidate => Groups(candidate.Passage.Sentences), (candidate, group) =>
            (candidate, group, Probability: group.Max(place => place < candidate.Sentences.Count ? candidate.Sentences[place] : 0)))
            .OrderByDescending(entry => entry.Probability);

    private static int Length(Candidate candidate, int place) => DutchTokenizer.Words(candidate.Passage.Sentences[place]).Count;

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

    private static bool Leans(string sentence) =>
        DutchTokenizer.Words(sentence) is [var first, ..] && Array.IndexOf(Leaning, first) >= 0;
}
