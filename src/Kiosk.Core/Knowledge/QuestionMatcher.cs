namespace Kiosk.Core.Knowledge;

/// <summary>How alike a question is to the questions that a source says it answers.</summary>
internal sealed class QuestionMatcher
{
    private readonly PassageIndex index;
    private readonly List<(string SourceId, Dictionary<int, double> Terms, double Norm)> known = [];

    public QuestionMatcher(IEnumerable<Source> sources, PassageIndex index)
    {
        this.index = index;
        foreach (var source in sources)
        {
            foreach (var question in source.Questions)
            {
                var terms = Vector(DutchTokenizer.ContentWords(question).Distinct().Select(index.Vocabulary.Resolve));
                known.Add((source.Id, terms, Norm(terms)));
            }
        }
    }

    /// <summary>The cosine, 0 to 1, with the nearest question of each source that has one near.</summary>
    public Dictionary<string, double> BestSimilarityBySource(IEnumerable<IReadOnlyList<WeightedTerm>> words)
    {
        var asked = Vector(words);
        var norm = Norm(asked);
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (source, terms, knownNorm) in known)
        {
            var product = asked.Sum(term => term.Value * terms.GetValueOrDefault(term.Key));
            if (product > 0)
            {
                best[source] = Math.Max(best.GetValueOrDefault(source), product / (norm * knownNorm));
            }
        }

        return best;
    }

    private Dictionary<int, double> Vector(IEnumerable<IReadOnlyList<WeightedTerm>> words)
    {
        var vector = new Dictionary<int, double>();
        foreach (var term in words.SelectMany(word => word))
        {
            vector[term.Id] = index.Rarity([term]) * term.Weight;
        }

        return vector;
    }

    private static double Norm(Dictionary<int, double> vector) => Math.Sqrt(vector.Values.Sum(value => value * value));
}
