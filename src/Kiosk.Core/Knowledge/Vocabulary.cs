namespace Kiosk.Core.Knowledge;

/// <summary>
/// The words of a bundle, each with its number, and the way from a word that was heard to the words that are known:
/// the same stem, the parts of a compound, a word with the same meaning, or one that differs by a slip of the ear.
/// </summary>
internal sealed class Vocabulary
{
    private const double PartWeight = 0.5;
    private const double SynonymWeight = 0.7;

    /// <summary>Longer runs of letters are no words; the stemmer is not asked about them.</summary>
    private const int MaxWordLength = 60;

    private readonly IStemmer stemmer;
    private readonly CompoundSplitter compounds;
    private readonly SlipFinder slips;
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly ILookup<string, int> synonyms;

    public Vocabulary(IEnumerable<string> words, IStemmer stemmer)
    {
        this.stemmer = stemmer;
        var known = words.Where(word => word.Length <= MaxWordLength).ToHashSet(StringComparer.Ordinal);
        compounds = new CompoundSplitter(known);
        foreach (var word in known.Order(StringComparer.Ordinal))
        {
            ids.TryAdd(stemmer.Stem(word), ids.Count);
        }

        slips = new SlipFinder(ids);
        synonyms = Synonyms.Pairs
            .Select(pair => (Said: stemmer.Stem(pair.Said), Meant: stemmer.Stem(pair.Meant)))
            .Where(pair => pair.Said != pair.Meant && ids.ContainsKey(pair.Meant))
            .Distinct()
            .ToLookup(pair => pair.Said, pair => ids[pair.Meant]);
    }

    public int Count => ids.Count;

    public bool Knows(string word) => word.Length <= MaxWordLength && ids.ContainsKey(stemmer.Stem(word));

    /// <summary>The word's own term and the terms of its parts, each with how much it weighs (0 to 1).</summary>
    public IReadOnlyList<WeightedTerm> TermsOf(string word) =>
        word.Length > MaxWordLength ? [] : [.. Own(stemmer.Stem(word)), .. Parts(word)];

    /// <summary>What a word of a question may stand for; empty when no known word is near.</summary>
    public IReadOnlyList<WeightedTerm> Resolve(string word)
    {
        if (word.Length > MaxWordLength)
        {
            return [];
        }

        var stem = stemmer.Stem(word);
        WeightedTerm[] meant = [.. Own(stem), .. synonyms[stem].Select(id => new WeightedTerm(id, SynonymWeight))];
        if (meant.Length > 0 || CommonWords.Contains(word))
        {
            return [.. meant, .. Parts(word)];
        }

        WeightedTerm[] parts = [.. Parts(word)];
        return parts.Length == 0 && compounds.KnownStart(word) is { } start
            ? [new WeightedTerm(ids[stemmer.Stem(start)], PartWeight)]
            : [.. parts, .. slips.Nearest(stem)];
    }

    private IEnumerable<WeightedTerm> Own(string stem) =>
        ids.TryGetValue(stem, out var id) ? [new WeightedTerm(id, 1)] : [];

    private IEnumerable<WeightedTerm> Parts(string word) =>
        compounds.Split(word).Select(part => new WeightedTerm(ids[stemmer.Stem(part)], PartWeight));
}

/// <summary>A term's number in the vocabulary and how much it weighs, 0 to 1.</summary>
internal readonly record struct WeightedTerm(int Id, double Weight);
