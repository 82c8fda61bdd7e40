using System.Buffers;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Finds the passages that may answer a question. First the source: BM25F over its fields, and how alike the question is
/// to those that it says it answers; beside these the sources to which the question comes nearest. Then the passage within it, by what sets it apart and the aspect that is asked.
/// </summary>
public sealed class Retriever
{
    private const int SourcesTried = 6;
    private const int NearestTried = 3;

    /// <summary>A source with a smaller cosine is not looked at when its words do not fit either.</summary>
    private const double NearEnough = 0.3;

    private readonly RankingWeights weights;
    private readonly Vocabulary vocabulary;
    private readonly SourceDirections directions;
    private readonly SourceRanker sourceRanker;
    private readonly QuestionMatcher matcher;
    private readonly PassageRanker[] rankers;
    private readonly KnownAnswer[] answers;
    private readonly EvidenceReader reader;
    private readonly SentenceReader sentenceReader;

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
        vocabulary = new Vocabulary(words.SelectMany(source => source.Words), bundle.Synonyms, stemmer);
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

        directions = new SourceDirections(HashedEmbedder.Shipped, sources, passages);
        reader = new EvidenceReader(index, weights);
        sentenceReader = new SentenceReader(HashedEmbedder.Shipped);
        sourceRanker = new SourceRanker(sources.Length, index, weights);
    }

    /// <summary>The best passages, best first: source after source.</summary>
    /// <param name="question">The question as heard, or as completed from the conversation.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<Candidate> Find(string question, int limit)
    {
        var sources = Rank(question);
        var ranked = sources.Zip(Certainty.Of([.. sources.Select(source => source.Signs)])).OrderByDescending(source => source.Second).ToList();
        return
        [
            .. ranked.Take(1).SelectMany(best => best.First.Candidates(
                new Evidence(best.Second), SentenceCertainty.Of(SignsOfSentences(question, best.First))))
                .Concat(ranked.Skip(1).SelectMany(other => other.First.Candidates(new Evidence(other.Second), null)))
                .Take(limit),
        ];
    }

    /// <summary>For each passage of a source the signs of its sentences, as <see cref="SentenceReader"/> reads them.</summary>
    internal double[][][] SignsOfSentences(string question, FoundSource source) =>
        sentenceReader.Read(question, AskedQuestion.Read(question, vocabulary), source);

    /// <summary>The sources that may answer, by score, with the signs that they do.</summary>
    internal IReadOnlyList<FoundSource> Rank(string question)
    {
        var asked = AskedQuestion.Read(question, vocabulary);
        var rented = ArrayPool<double>.Shared.Rent(matcher.Count);
        try
        {
            var similarities = rented.AsSpan(0, matcher.Count);
            matcher.Compare(asked, similarities);
            var near = directions.Near(question, NearestTried);
            var nearest = near.Nearest.Where(source => near.Cosines[source] >= NearEnough).ToList();
            var best = sourceRanker.Best(asked, similarities, answers, nearest, SourcesTried);
            var found = new List<FoundSource>(best.Count);
            foreach (var source in best.Where(source => source.Score >= weights.NearTie * best[0].Score || nearest.Contains(source.Number)))
            {
                found.Add(Read(source, asked, similarities, NextTo(source, best), near));
            }

            return found;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private FoundSource Read(RankedSource source, AskedQuestion asked, ReadOnlySpan<double> similarities, double next, Nearness near)
    {
        var ranker = rankers[source.Number];
        var matches = ranker.Match(asked, Linked(source.Number, similarities));
        double[] fits = [.. matches.Select(match => RankingWeights.Of(match.Signs))];
        var best = Array.IndexOf(fits, fits.Max());
        var ahead = fits[best] - fits.Where((_, passage) => passage != best).DefaultIfEmpty().Max();
        var passage = new FittingPassage(matches[best], ranker.Profiles[best], fits[best], ahead);
        return new FoundSource(source.Score, ranker.Passages, ranker.Profiles, matches, fits, reader.Read(asked, source, next, passage, near));
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

/// <summary>A source that may answer, with its passages as they fit.</summary>
/// <param name="Score">Its own score.</param>
/// <param name="Fits">The score of each passage within it.</param>
/// <param name="Signs">The signs that it answers, as <see cref="EvidenceReader"/> reads them.</param>
internal sealed record FoundSource(
    double Score, IReadOnlyList<Passage> Passages, IReadOnlyList<PassageProfile> Profiles, IReadOnlyList<PassageMatch> Matches,
    IReadOnlyList<double> Fits, double[] Signs)
{
    /// <summary>Its passages, the best first.</summary>
    /// <param name="sentences">For each passage how probable it is that each sentence holds what is asked; null when that was not looked at.</param>
    public IEnumerable<Candidate> Candidates(Evidence evidence, IReadOnlyList<IReadOnlyList<double>>? sentences) =>
        Enumerable.Range(0, Passages.Count)
            .OrderByDescending(passage => Fits[passage])
            .Select(passage => new Candidate(Passages[passage], Score + Fits[passage], evidence, sentences?[passage] ?? []));
}

/// <summary>A passage that may answer.</summary>
/// <param name="Score">It has no unit; only the order within a source counts.</param>
/// <param name="Evidence">How sure it is that its source is the one that is asked about.</param>
/// <param name="Sentences">
/// For each sentence how probable it is that it holds what is asked, 0 to 1; empty for sources that are not the likeliest.
/// </param>
public sealed record Candidate(Passage Passage, double Score, Evidence Evidence, IReadOnlyList<double> Sentences);
