namespace Kiosk.Core.Knowledge;

/// <summary>
/// The words of a bundle, each with its number, and the way from a word that was heard to the words that are known:
/// the same stem, the parts of a compound, a word with the same meaning, or one that differs by a slip of the ear.
/// </summary>
internal sealed class Vocabulary
{
    private const double PartWeight = 0.5;
    private const double SynonymWeight = 0.7;
    private const double HypernymWeight = 0.6;

    /// <summary>Longer runs of letters are no words; the stemmer is not asked about them.</summary>
    private const int MaxWordLength = 60;

    private readonly IStemmer stemmer;
    private readonly CompoundSplitter compounds;
    private readonly SlipFinder slips;
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WeightedTerm[]> terms = new(StringComparer.Ordinal);
    private readonly ILookup<string, WeightedTerm> related;

    /// <param name="words">All words of the bundle.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same in this bundle.</param>
    public Vocabulary(IEnumerable<string> words, IEnumerable<IReadOnlyList<string>> synonyms, IStemmer stemmer)
    {
        this.stemmer = stemmer;
        var known = words.Where(word => word.Length <= MaxWordLength).ToHashSet(StringComparer.Ordinal);
        foreach (var word in known.Order(StringComparer.Ordinal))
        {
            ids.TryAdd(BaseOf(word), ids.Count);
        }

        slips = new SlipFinder(ids);
        related = Synonyms.Pairs.Select(pair => (pair.Said, pair.Meant, Weight: SynonymWeight))
            .Concat(Hypernyms.Pairs.Select(pair => (pair.Said, pair.Meant, Weight: HypernymWeight)))
            .Concat(synonyms.SelectMany(PairsOf))
            .Select(pair => (Said: BaseOf(pair.Said), Meant: BaseOf(pair.Meant), pair.Weight))
            .Where(pair => pair.Said != pair.Meant && ids.ContainsKey(pair.Meant))
            .Distinct()
            .ToLookup(pair => pair.Said, pair => new WeightedTerm(ids[pair.Meant], pair.Weight));
        compounds = new CompoundSplitter(IsPart);
        foreach (var word in known)
        {
            terms[word] = [.. Own(BaseOf(word)), .. compounds.Split(word).SelectMany(part => Own(BaseOf(part))).Select(term => term with { Weight = PartWeight })];
        }
    }

    /// <summary>Each single word of a group with the words of every other member; those of a phrase share its weight.</summary>
    private static IEnumerable<(string Said, string Meant, double Weight)> PairsOf(IReadOnlyList<string> group)
    {
        var members = group.Select(member => DutchTokenizer.ContentWords(member).ToList()).ToList();
        return from said in members
            where said.Count == 1
            from meant in members
            from word in meant
            where word != said[0]
            select (said[0], word, SynonymWeight / meant.Count);
    }

    public int Count => ids.Count;

    public bool Knows(string word) => word.Length <= MaxWordLength && ids.ContainsKey(BaseOf(word));

    /// <summary>How surely a word that is not known is a slip for one that is, 0 to 1.</summary>
    public double WeightOfSlip(string word) => slips.Nearest(BaseOf(word)).Select(meant => meant.Weight).DefaultIfEmpty().Max();

    /// <summary>The own term of a word of the bundle and the terms of its parts, each with how much it weighs (0 to 1).</summary>
    public IReadOnlyList<WeightedTerm> TermsOf(string word) => terms.GetValueOrDefault(word, []);

    /// <summary>What a word of a question may stand for; empty when no known word is near.</summary>
    public IReadOnlyList<WeightedTerm> Resolve(string word)
    {
        // 'maan' has the stem of 'man': of a subject that is not the town hall's, only the word itself will do.
        if (word.Length > MaxWordLength || (EverydaySubjects.Contains(word) && !terms.ContainsKey(word)))
        {
            return [];
        }

        WeightedTerm[] meant = [.. Meant(word)];
        if (meant.Length > 0 || CommonWords.Contains(word))
        {
            return [.. meant, .. Parts(word)];
        }

        if (Diminutive.Base(word).Select(Resolve).FirstOrDefault(found => found.Count > 0) is { } small)
        {
            return small;
        }

        WeightedTerm[] parts = [.. Parts(word)];
        return parts.Length == 0 && compounds.KnownStart(word) is { } start
            ? [.. Meant(start).Select(term => term with { Weight = PartWeight * term.Weight })]
            : [.. parts, .. slips.Nearest(BaseOf(word))];
    }

    private string BaseOf(string word) => stemmer.Stem(DutchVerbs.Infinitive(word));

    private IEnumerable<WeightedTerm> Own(string stem) =>
        ids.TryGetValue(stem, out var id) ? [new WeightedTerm(id, 1)] : [];

    private IEnumerable<WeightedTerm> Parts(string word) =>
        compounds.Split(word).SelectMany(Meant).Select(term => term with { Weight = PartWeight * term.Weight });

    private IEnumerable<WeightedTerm> Meant(string word)
    {
        var stem = BaseOf(word);
        return Own(stem).Concat(related[stem]);
    }

    /// <summary>A compound may be made of words that the bundle says otherwise, such as 'invalide' in 'invalidenplek'.</summary>
    private bool IsPart(string word) => Meant(word).Any();
}

/// <summary>A term's number in the vocabulary and how much it weighs, 0 to 1.</summary>
internal readonly record struct WeightedTerm(int Id, double Weight);
