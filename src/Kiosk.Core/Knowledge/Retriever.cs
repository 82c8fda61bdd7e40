namespace Kiosk.Core.Knowledge;

/// <summary>
/// Finds the passages that may answer a question. First the source: BM25F over its fields, and how alike the question is
/// to those that it says it answers. Then the passage within it, by what sets it apart and the aspect that is asked.
/// </summary>
public sealed class Retriever
{
    private const int SourcesTried = 4;

    private readonly RankingWeights weights;
    private readonly IReadOnlyList<Source> sources;
    private readonly Vocabulary vocabulary;
    private readonly SourceIndex index;
    private readonly QuestionMatcher matcher;
    private readonly PassageRanker[] rankers;

    /// <summary>For each known question its source, and the passage of it that answers it best.</summary>
    private readonly (int Source, int Passage)[] answers;

    public Retriever(KnowledgeBundle bundle, IStemmer stemmer)
        : this(bundle, stemmer, RankingWeights.Default)
    {
    }

    internal Retriever(KnowledgeBundle bundle, IStemmer stemmer, RankingWeights weights)
    {
        this.weights = weights;
        var passages = bundle.Passages.ToLookup(passage => passage.Source.Id);
        sources = [.. bundle.Sources.Where(source => passages.Contains(source.Id))];
        SourceWords[] words = [.. sources.Select(source => new SourceWords(source, [.. passages[source.Id]], weights))];
        vocabulary = new Vocabulary(words.SelectMany(source => source.Words), stemmer);
        index = new SourceIndex(words, vocabulary, weights);
        rankers = [.. sources.Select(source => new PassageRanker([.. passages[source.Id]], vocabulary, weights))];
        var known = sources.Index()
            .SelectMany(entry => entry.Item.Questions, (entry, text) => (Source: entry.Index, Question: AskedQuestion.Read(text, vocabulary)))
            .ToList();
        matcher = new QuestionMatcher([.. known.Select(entry => entry.Question)], vocabulary, index, weights);
        answers = [.. known.Select(entry => (entry.Source, Best(rankers[entry.Source].Score(entry.Question))))];
    }

    /// <summary>The best passages, best first.</summary>
    /// <param name="question">The question as heard, or as completed from the conversation.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<Candidate> Find(string question, int limit)
    {
        var asked = AskedQuestion.Read(question, vocabulary);
        var similarities = matcher.Similarities(asked);
        var scores = ScoreSources(asked, similarities);
        var best = scores.Index().Where(entry => entry.Item.Score > 0)
            .OrderByDescending(entry => entry.Item.Score).Take(SourcesTried).ToList();
        var near = best.Count == 0 ? 0 : weights.NearTie * best[0].Item.Score;
        return
        [
            .. best.Where(entry => entry.Item.Score >= near)
                .SelectMany(entry => CandidatesOf(entry.Index, entry.Item, asked, similarities, NextTo(entry.Index, best)))
                .OrderByDescending(candidate => candidate.Score)
                .Take(limit),
        ];
    }

    private SourceScore[] ScoreSources(AskedQuestion asked, double[] similarities)
    {
        var scores = new SourceScore[sources.Count];
        var matches = new WordMatch[sources.Count];
        var all = 0.0;
        foreach (var word in asked.Words)
        {
            index.Match(word, matches);
            var rarity = word.IsCommon && word.Meanings.Count == 0 ? 0 : index.RarityOf(word) * weights.Of(word);
            all += rarity;
            for (var source = 0; source < scores.Length; source++)
            {
                scores[source].Add(matches[source], rarity, weights.Of(word));
            }
        }

        for (var question = 0; question < similarities.Length; question++)
        {
            ref var score = ref scores[answers[question].Source];
            score.Similarity = Math.Max(score.Similarity, similarities[question]);
        }

        for (var source = 0; source < scores.Length; source++)
        {
            scores[source].Finish(all, weights);
        }

        return scores;
    }

    private IEnumerable<Candidate> CandidatesOf(
        int source, SourceScore score, AskedQuestion asked, double[] similarities, double next)
    {
        var ranker = rankers[source];
        var passages = ranker.Score(asked);
        AddLinked(source, similarities, passages);
        var evidence = new Evidence(
            score.Topic, Saturated(score.Named), score.Held, Math.Clamp((score.Score - next) / score.Score, 0, 1), 0);
        return ranker.Passages.Select((passage, place) => new Candidate(
            passage, score.Score + (weights.Passage * passages[place]), evidence with { Fitting = Saturated(passages[place]) }));
    }

    private void AddLinked(int source, double[] similarities, double[] passages)
    {
        var linked = new double[passages.Length];
        for (var question = 0; question < similarities.Length; question++)
        {
            if (answers[question].Source == source)
            {
                ref var most = ref linked[answers[question].Passage];
                most = Math.Max(most, similarities[question]);
            }
        }

        for (var passage = 0; passage < passages.Length; passage++)
        {
            passages[passage] += weights.LinkedQuestion * linked[passage];
        }
    }

    /// <summary>The best score of any other source.</summary>
    private static double NextTo(int source, List<(int Index, SourceScore Item)> best) =>
        best.Where(other => other.Index != source).Select(other => other.Item.Score).FirstOrDefault();

    /// <summary>From nothing at all (0) to surely enough (towards 1); one rare word that names the source reaches a half.</summary>
    private static double Saturated(double mass) => mass / (mass + OneRareWord);

    private const double OneRareWord = 3;

    private static int Best(double[] scores) => Array.IndexOf(scores, scores.Max());

    private struct SourceScore
    {
        public double Score;
        public double Named;
        public double Topic;
        public double Held;
        public double Similarity;

        public void Add(in WordMatch match, double rarity, double weight)
        {
            Score += match.Score * weight;
            Named += match.Named * rarity;
            Held += match.Held * rarity;
            Topic += match.Topic;
        }

        public void Finish(double all, RankingWeights weights)
        {
            Topic = Math.Min(1, Topic);
            Score += (weights.Similarity * Similarity) + (weights.TopicSaid * Topic);
            Held = all == 0 ? 0 : Math.Min(1, Held / all);
        }
    }
}

/// <summary>A passage that may answer, with its score and the signs that its source is the one that is asked about.</summary>
public sealed record Candidate(Passage Passage, double Score, Evidence Evidence);
