namespace Kiosk.Core.Knowledge;

/// <summary>
/// The words of a bundle, each with its number, and the way from a word that was heard to the words that are known:
/// the same stem, the parts of a compound, or a known word that differs by a slip of the ear.
/// </summary>
public sealed class Vocabulary
{
    private readonly IStemmer stemmer;
    private readonly CompoundSplitter compounds;
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly ILookup<int, KeyValuePair<string, int>> byLength;

    public Vocabulary(IEnumerable<string> words, IStemmer stemmer)
    {
        this.stemmer = stemmer;
        var known = words.ToHashSet(StringComparer.Ordinal);
        compounds = new CompoundSplitter(known);
        foreach (var word in known.Order(StringComparer.Ordinal))
        {
            ids.TryAdd(stemmer.Stem(word), ids.Count);
        }

        byLength = ids.ToLookup(entry => entry.Key.Length);
    }

    public int Count => ids.Count;

    /// <summary>The word's own term and the terms of its parts, each with how much it weighs (0 to 1).</summary>
    public IEnumerable<WeightedTerm> TermsOf(string word)
    {
        if (ids.TryGetValue(stemmer.Stem(word), out var id))
        {
            yield return new WeightedTerm(id, 1);
        }

        foreach (var part in compounds.Split(word))
        {
            yield return new WeightedTerm(ids[stemmer.Stem(part)], PartWeight);
        }
    }

    /// <summary>What a word of a question may stand for; empty when no known word is near.</summary>
    public IReadOnlyList<WeightedTerm> Resolve(string word)
    {
        var exact = TermsOf(word).ToList();
        return exact.Count > 0 ? exact : Nearest(stemmer.Stem(word));
    }

    private const double PartWeight = 0.5;
    private const double SlipWeight = 0.7;

    private List<WeightedTerm> Nearest(string stem)
    {
        var allowed = EditDistance.SlipsAllowed(stem.Length);
        var nearest = new List<WeightedTerm>();
        var best = allowed;
        for (var length = stem.Length - allowed; allowed > 0 && length <= stem.Length + allowed; length++)
        {
            foreach (var (candidate, id) in byLength[length])
            {
                var distance = EditDistance.AtMost(best, stem, candidate);
                if (distance < best)
                {
                    nearest.Clear();
                    best = distance;
                }

                if (distance <= best)
                {
                    nearest.Add(new WeightedTerm(id, SlipWeight));
                }
            }
        }

        return nearest;
    }
}

/// <summary>A term's number in the vocabulary and how much it weighs, 0 to 1.</summary>
public readonly record struct WeightedTerm(int Id, double Weight);
