using System.Buffers;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Finds the passages that may answer a question. First the source: BM25F over its fields, and how alike the question is
/// to those that it says it answers. Then the passage within it, by what sets it apart and the aspect that is asked.
/// </summary>
public sealed class Retriever
{
    private const int SourcesTried = 6;

    private readonly RankingWeights weights;
    private readonly Vocabulary vocabulary;
    private readonly SourceRanker sourceRanker;
    private readonly QuestionMatcher matcher;
    private readonly PassageRanker[] rankers;
    private readonly KnownAnswer[] answers;

    /// <summary>For each source where its known questions begin; they stand source after source.</summary>
    private readonly int[] firstQuestions;

    public Retriever(KnowledgeBundle bundle, IStemmer stemmer)
        : this(bundle, stemmer, RankingWeights.Default)
    {
    }

    internal Retriever(KnowledgeBundle bundle, IStemmer stemmer, RankingWeights weights)
    {
        this.weights = weights;
        var passages = bundle.Passages.ToLookup(passage => passage.Source.Id);
        Source[] sources = [.. bundle.Sources.Where(source => passages.Contains(source.Id))];
        SourceWords[] words = [.. sources.Select(source => new SourceWords(source, [.. passages[source.Id]], weights))];
        vocabulary = new Vocabulary(words.SelectMany(source => source.Words), stemmer);
        var index = new SourceIndex(words, vocabulary, weights);
        rankers = [.. sources.Select(source => new PassageRanker([.. passages[source.Id]], vocabulary))];
        var known = sources.Index()
            .SelectMany(entry => entry.Item.Questions, (entry, text) => (Source: entry.Index, Question: AskedQuestion.Read(text, vocabulary)))
            .ToList();
        matcher = new QuestionMatcher([.. known.Select(entry => entry.Question)], vocabulary, index, weights);
        answers = [.. known.Select(entry => new KnownAnswer(entry.Source, rankers[entry.Source].Best(entry.Question)))];
        firstQuestions = [0, .. sources.Select(source => source.Questions.Count)];
        for (var source = 0; source < sources.Length; source++)
        {
            firstQuestions[source + 1] += firstQuestions[source];
        }

        sourceRanker = new SourceRanker(sources.Length, index, weights);
    }

    /// <summary>The best passages, best first.</summary>
    /// <param name="question">The question as heard, or as completed from the conversation.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<Candidate> Find(string question, int limit)
    {
        var asked = AskedQuestion.Read(question, vocabulary);
        var rented = ArrayPool<double>.Shared.Rent(matcher.Count);
        try
        {
            var similarities = rented.AsMemory(0, matcher.Count);
            matcher.Compare(asked, similarities.Span);
            var best = sourceRanker.Best(asked, similarities.Span, answers, SourcesTried);
            var near = best.Count == 0 ? 0 : weights.NearTie * best[0].Score;
            return
            [
                .. best.Where(source => source.Score >= near)
                    .SelectMany(source => CandidatesOf(source, asked, similarities, NextTo(source, best)))
                    .OrderByDescending(candidate => candidate.Score)
                    .Take(limit),
            ];
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private IEnumerable<Candidate> CandidatesOf(
        RankedSource source, AskedQuestion asked, ReadOnlyMemory<double> similarities, double next)
    {
        var ranker = rankers[source.Number];
        var matches = ranker.Match(asked, Linked(source.Number, similarities.Span));
        var evidence = source.EvidenceAhead(next);
        return matches.Zip(ranker.Passages, (match, passage) =>
        {
            var fit = RankingWeights.Of(match.Signs);
            return new Candidate(passage, source.Score + fit, evidence with { Fitting = Evidence.Saturated(fit) }, match.Sentences)
            {
                Signs = (source.Signs, match.Signs),
            };
        });
    }

    /// <summary>For each passage of the source how alike the question is to the nearest known question that it answers.</summary>
    private double[] Linked(int source, ReadOnlySpan<double> similarities)
    {
        var linked = new double[rankers[source].Passages.Count];
        for (var question = firstQuestions[source]; question < firstQuestions[source + 1]; question++)
        {
            ref var most = ref linked[answers[question].Passage];
            most = Math.Max(most, similarities[question]);
        }

        return linked;
    }

    /// <summary>The best score of any other source.</summary>
    private static double NextTo(RankedSource source, IReadOnlyList<RankedSource> best) =>
        best.Where(other => other.Number != source.Number).Select(other => other.Score).FirstOrDefault();
}

/// <summary>The source of a known question, and the passage of it that answers it best.</summary>
internal readonly record struct KnownAnswer(int Source, int Passage);

/// <summary>A passage that may answer, with its score and the signs that its source is the one that is asked about.</summary>
/// <param name="Sentences">For each of the passage's first sentences how well it fits the question; only their order counts.</param>
public sealed record Candidate(Passage Passage, double Score, Evidence Evidence, IReadOnlyList<double> Sentences)
{
    /// <summary>What the score was made of, for fitting its weights.</summary>
    internal (SourceSigns Source, PassageSigns Passage) Signs { get; init; }
}
