namespace Kiosk.Core.Knowledge;

/// <summary>
/// Finds the passages that may answer a question: BM25F over all fields, how alike the question is to those that the
/// source says it answers, and whether the passage is about the aspect that is asked (price, what to bring, ...).
/// </summary>
public sealed class Retriever
{
    private const double QuestionWeight = 6;
    private const double AspectWeight = 3;

    private readonly PassageIndex index;
    private readonly QuestionMatcher questions;
    private readonly IReadOnlySet<Aspect>[] headingAspects;

    public Retriever(KnowledgeBundle bundle, IStemmer stemmer)
    {
        index = PassageIndex.Build(bundle.Passages, stemmer);
        questions = new QuestionMatcher(bundle.Sources, index);
        headingAspects = [.. bundle.Passages.Select(passage => Aspects.In(DutchTokenizer.Words(passage.Heading)))];
    }

    /// <summary>The best passages, best first.</summary>
    /// <param name="question">The question as heard, or as completed from the conversation.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<Candidate> Find(string question, int limit)
    {
        var words = DutchTokenizer.ContentWords(question).Distinct().Select(word => index.Vocabulary.Resolve(word)).ToList();
        var scores = new double[index.Passages.Count];
        foreach (var word in words)
        {
            index.AddScores(word, scores);
        }

        var asked = Aspects.In(DutchTokenizer.Words(question));
        var similarity = questions.BestSimilarityBySource(words);
        for (var passage = 0; passage < scores.Length; passage++)
        {
            if (scores[passage] > 0)
            {
                scores[passage] += QuestionWeight * similarity.GetValueOrDefault(index.Passages[passage].Source.Id);
                scores[passage] += headingAspects[passage].Overlaps(asked) ? AspectWeight : 0;
            }
        }

        return Best(scores, words, limit);
    }

    private List<Candidate> Best(double[] scores, List<IReadOnlyList<WeightedTerm>> words, int limit) =>
        [.. Enumerable.Range(0, scores.Length)
            .Where(passage => scores[passage] > 0)
            .OrderByDescending(passage => scores[passage])
            .ThenBy(passage => passage)
            .Take(limit)
            .Select(passage => new Candidate(index.Passages[passage], scores[passage], Coverage(words, passage)))];

    /// <summary>The share of the question's words, by rarity, that the passage or its source holds.</summary>
    private double Coverage(List<IReadOnlyList<WeightedTerm>> words, int passage)
    {
        double held = 0, all = 0;
        foreach (var word in words)
        {
            var rarity = index.Rarity(word);
            all += rarity;
            held += rarity * index.HeldBy(passage, word);
        }

        return all == 0 ? 0 : held / all;
    }
}

/// <summary>A passage that may answer, with its score and the share of the question that it covers (0 to 1).</summary>
public sealed record Candidate(Passage Passage, double Score, double Coverage);
