namespace Kiosk.Core.Knowledge;

/// <summary>The words of a source by field; a word in a title says more about what a source answers than one in its text.</summary>
internal sealed class SourceWords(Source source, IReadOnlyList<Passage> passages, RankingWeights weights)
{
    private readonly (string[] Words, double Weight, bool IsName)[] fields =
    [
        (Content([source.Topic]), weights.Topic, true),
        (Content([source.Title]), weights.Title, true),
        (Content(source.Keywords), weights.Keyword, true),
        (Content(source.Questions), weights.KnownQuestion, false),
        (Content(passages.Select(passage => passage.Heading)), weights.Heading, true),
        (Content(passages.SelectMany(passage => passage.Sentences)), weights.Text, false),
    ];

    /// <summary>What each term of the topic is of it: one word of a topic of two is a half.</summary>
    public Dictionary<int, double> TopicShares(Vocabulary vocabulary)
    {
        var terms = fields[0].Words.SelectMany(vocabulary.TermsOf).Where(term => term.Weight == 1).Select(term => term.Id).Distinct().ToList();
        return terms.ToDictionary(term => term, _ => 1.0 / terms.Count);
    }

    public IEnumerable<string> Words => fields.SelectMany(part => part.Words);

    /// <summary>Each term with how often it occurs, weighed by field, and whether it is part of the source's name.</summary>
    public Dictionary<int, (double Count, bool IsName)> CountTerms(Vocabulary vocabulary)
    {
        var counts = new Dictionary<int, (double Count, bool IsName)>();
        foreach (var (words, weight, isName) in fields)
        {
            foreach (var term in words.SelectMany(vocabulary.TermsOf))
            {
                var (count, named) = counts.GetValueOrDefault(term.Id);
                counts[term.Id] = (count + (weight * term.Weight), named || (isName && term.Weight == 1));
            }
        }

        return counts;
    }

    private static string[] Content(IEnumerable<string> texts) => [.. texts.SelectMany(DutchTokenizer.ContentWords)];
}
