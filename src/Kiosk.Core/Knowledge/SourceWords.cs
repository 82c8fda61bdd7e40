namespace Kiosk.Core.Knowledge;

/// <summary>The words of a source by field; a word in a title says more about what a source answers than one in its text.</summary>
internal sealed class SourceWords(Source source, IReadOnlyList<Passage> passages, RankingWeights weights)
{
    private readonly (string[] Words, double Weight, SourceFields Field)[] fields =
    [
        .. source.Keywords.Select(keyword => Content([keyword])).GroupBy(words => words.Length)
            .Select(group => (group.SelectMany(words => words).ToArray(), weights.Keyword / group.Key, SourceFields.Keyword)),
        (Content([source.Topic]), weights.Topic, SourceFields.Topic),
        (Content([source.Title]), weights.Title, SourceFields.Title),
        (Content(source.Questions), weights.KnownQuestion, SourceFields.Question),
        (Content(passages.Select(passage => passage.Heading)), weights.Heading, SourceFields.Heading),
        (Content(passages.SelectMany(passage => passage.Sentences)), weights.Text, SourceFields.Text),
    ];

    /// <summary>What each term of the topic is of it: one word of a topic of two is a half.</summary>
    public Dictionary<int, double> TopicShares(Vocabulary vocabulary)
    {
        var terms = Content([source.Topic]).SelectMany(vocabulary.TermsOf).Where(term => term.Weight == 1).Select(term => term.Id).Distinct().ToList();
        return terms.ToDictionary(term => term, _ => 1.0 / terms.Count);
    }

    public IEnumerable<string> Words => fields.SelectMany(part => part.Words);

    /// <summary>Each term with how often it occurs, weighed by field, and the fields that hold it as a word of its own.</summary>
    public Dictionary<int, (double Count, SourceFields Fields)> CountTerms(Vocabulary vocabulary)
    {
        var counts = new Dictionary<int, (double Count, SourceFields Fields)>();
        foreach (var (words, weight, field) in fields)
        {
            foreach (var term in words.SelectMany(vocabulary.TermsOf))
            {
                var (count, held) = counts.GetValueOrDefault(term.Id);
                counts[term.Id] = (count + (weight * term.Weight), term.Weight == 1 ? held | field : held);
            }
        }

        return counts;
    }

    private static string[] Content(IEnumerable<string> texts) => [.. texts.SelectMany(DutchTokenizer.ContentWords)];
}

/// <summary>Where in a source a word stands.</summary>
[Flags]
internal enum SourceFields : byte
{
    None = 0,
    Topic = 1 << 0,
    Title = 1 << 1,
    Keyword = 1 << 2,
    Question = 1 << 3,
    Heading = 1 << 4,
    Text = 1 << 5,

    /// <summary>The fields that say in a few words what the source is about.</summary>
    Subject = Topic | Title,

    /// <summary>The fields that name what the source is about.</summary>
    Name = Topic | Title | Keyword | Heading,
}
