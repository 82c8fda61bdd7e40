namespace Kiosk.Core.Knowledge;

/// <summary>
/// Tells which passage of one source answers a question: by the words that set the passage apart from its neighbours,
/// and by the aspect that is asked.
/// </summary>
internal sealed class PassageRanker
{
    private readonly Profile[] profiles;
    private readonly RankingWeights weights;

    public PassageRanker(IReadOnlyList<Passage> passages, Vocabulary vocabulary, RankingWeights weights)
    {
        this.weights = weights;
        Passages = passages;
        profiles = [.. passages.Select(passage => ProfileOf(passage, vocabulary))];
    }

    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>A score for each passage, in their order.</summary>
    public double[] Score(AskedQuestion asked)
    {
        var scores = new double[profiles.Length];
        foreach (var word in asked.Words)
        {
            AddWord(word, scores);
        }

        for (var passage = 0; passage < scores.Length; passage++)
        {
            scores[passage] += (weights.HeadingAspect * AspectWords.Shared(asked.Aspects, profiles[passage].OfHeading))
                + (weights.TextAspect * AspectWords.Shared(asked.Aspects, profiles[passage].OfText));
        }

        return scores;
    }

    /// <summary>A word that every passage of the source holds tells none of them apart.</summary>
    private void AddWord(AskedWord word, double[] scores)
    {
        var held = new double[profiles.Length];
        var holding = 0;
        for (var passage = 0; passage < held.Length; passage++)
        {
            foreach (var meaning in word.Meanings)
            {
                held[passage] = Math.Max(held[passage], meaning.Weight * profiles[passage].Terms.GetValueOrDefault(meaning.Id));
            }

            holding += held[passage] > 0 ? 1 : 0;
        }

        var apart = Math.Log((1.0 + held.Length) / (0.5 + holding));
        for (var passage = 0; passage < held.Length; passage++)
        {
            scores[passage] += apart * held[passage];
        }
    }

    private Profile ProfileOf(Passage passage, Vocabulary vocabulary)
    {
        var terms = new Dictionary<int, double>();
        Add(passage.Text, 1);
        Add(passage.Heading, weights.PassageHeading);
        return new Profile(terms, AspectWords.OfHeading(passage.Heading), AspectWords.OfText(passage.Text));

        void Add(string text, double weight)
        {
            foreach (var term in DutchTokenizer.ContentWords(text).SelectMany(vocabulary.TermsOf))
            {
                terms[term.Id] = Math.Max(terms.GetValueOrDefault(term.Id), weight * term.Weight);
            }
        }
    }

    private sealed record Profile(Dictionary<int, double> Terms, Aspects OfHeading, Aspects OfText);
}
