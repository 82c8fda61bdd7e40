using System.Collections.Immutable;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// An inverted index over passages, scored with BM25F: one BM25 over several fields, each with its own weight
/// (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.6).
/// </summary>
public sealed class PassageIndex
{
    private const double Saturation = 1.2;
    private const double LengthNormalisation = 0.4;

    private readonly ImmutableArray<Posting>[] postings;
    private readonly double[] inverseFrequency;
    private readonly double unknownFrequency;

    private PassageIndex(Vocabulary vocabulary, IReadOnlyList<Passage> passages, ImmutableArray<Posting>[] postings)
    {
        Vocabulary = vocabulary;
        Passages = passages;
        this.postings = postings;
        inverseFrequency = [.. postings.Select(list => Idf(list.Length, passages.Count))];
        unknownFrequency = Idf(1, passages.Count);
    }

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<Passage> Passages { get; }

    public static PassageIndex Build(IReadOnlyList<Passage> passages, IStemmer stemmer)
    {
        var documents = passages.Select(PassageFields.Of).ToList();
        var vocabulary = new Vocabulary(documents.SelectMany(fields => fields.Words), stemmer);
        var averageLength = documents.Count == 0 ? 1 : documents.Average(fields => fields.Length);
        var lists = Enumerable.Range(0, vocabulary.Count).Select(_ => ImmutableArray.CreateBuilder<Posting>()).ToArray();
        for (var passage = 0; passage < documents.Count; passage++)
        {
            var length = 1 - LengthNormalisation + (LengthNormalisation * documents[passage].Length / averageLength);
            foreach (var (term, weight) in documents[passage].TermWeights(vocabulary))
            {
                lists[term].Add(new Posting(passage, (float)(weight / (weight + (Saturation * length)))));
            }
        }

        return new PassageIndex(vocabulary, passages, [.. lists.Select(list => list.DrainToImmutable())]);
    }

    /// <summary>How rare a term is, in nats; a word that is not in the vocabulary is as rare as can be.</summary>
    public double Rarity(IReadOnlyList<WeightedTerm> terms) =>
        terms.Count == 0 ? unknownFrequency : terms.Max(term => inverseFrequency[term.Id]);

    /// <summary>Adds to each passage's score what the alternatives for one word of the question earn there.</summary>
    /// <param name="scores">One score for each passage.</param>
    public void AddScores(IReadOnlyList<WeightedTerm> alternatives, Span<double> scores)
    {
        foreach (var term in alternatives)
        {
            var gain = inverseFrequency[term.Id] * term.Weight;
            foreach (var posting in postings[term.Id])
            {
                scores[posting.Passage] += gain * posting.Weight;
            }
        }
    }

    /// <summary>How surely the passage holds one of the alternatives, 0 to 1.</summary>
    public double HeldBy(int passage, IReadOnlyList<WeightedTerm> alternatives) =>
        alternatives.Where(term => Holds(term.Id, passage)).Select(term => term.Weight).DefaultIfEmpty().Max();

    /// <summary>Postings are in the order of the passages.</summary>
    private bool Holds(int term, int passage) =>
        postings[term].AsSpan().BinarySearch(new Posting(passage, 0), PostingOrder) >= 0;

    private static readonly Comparer<Posting> PostingOrder =
        Comparer<Posting>.Create((left, right) => left.Passage.CompareTo(right.Passage));

    private static double Idf(int containing, int total) =>
        Math.Log(1 + ((total - containing + 0.5) / (containing + 0.5)));

    private readonly record struct Posting(int Passage, float Weight);
}
