namespace Kiosk.Core.Knowledge;

/// <summary>How alike a question is to those that the sources say they answer: the cosine of their rarities.</summary>
internal sealed class QuestionMatcher
{
    private readonly (int Question, float Weight)[][] postings;
    private readonly SourceIndex index;
    private readonly RankingWeights weights;

    /// <param name="questions">The known questions.</param>
    public QuestionMatcher(
        IReadOnlyList<AskedQuestion> questions, Vocabulary vocabulary, SourceIndex index, RankingWeights weights)
    {
        this.index = index;
        this.weights = weights;
        Count = questions.Count;
        var lists = Enumerable.Range(0, vocabulary.Count).Select(_ => new List<(int, float)>()).ToArray();
        for (var question = 0; question < questions.Count; question++)
        {
            var norm = Norm(questions[question]);
            foreach (var word in questions[question].Words)
            {
                foreach (var meaning in word.Meanings.Where(meaning => meaning.Weight == 1))
                {
                    lists[meaning.Id].Add((question, (float)(index.RarityOf(word) * weights.Of(word) / norm)));
                }
            }
        }

        postings = [.. lists.Select(list => list.ToArray())];
    }

    public int Count { get; }

    /// <summary>Writes the cosine, 0 to 1, with each known question.</summary>
    public void Compare(AskedQuestion asked, Span<double> similarities)
    {
        similarities.Clear();
        var norm = Norm(asked);
        foreach (var word in asked.Words)
        {
            foreach (var meaning in word.Meanings)
            {
                var weight = index.RarityOf(meaning.Id) * meaning.Weight * weights.Of(word) / norm;
                foreach (var (question, known) in postings[meaning.Id])
                {
                    similarities[question] += weight * known;
                }
            }
        }
    }

    /// <summary>Common words that are not known count for nothing; every other word makes the question longer.</summary>
    private double Norm(AskedQuestion question)
    {
        var squares = 0.0;
        foreach (var word in question.Words)
        {
            var rarity = index.RarityOf(word, weights);
            squares += rarity * rarity;
        }

        return squares == 0 ? 1 : Math.Sqrt(squares);
    }
}
