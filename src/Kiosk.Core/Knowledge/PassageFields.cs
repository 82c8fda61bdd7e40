namespace Kiosk.Core.Knowledge;

/// <summary>
/// The words of a passage by field, with the weight of the field: a word in a title says more about what a passage
/// answers than the same word in its text.
/// </summary>
internal sealed record PassageFields(IReadOnlyList<(string[] Words, double Weight)> Fields)
{
    private const double TopicWeight = 4;
    private const double TitleWeight = 3;
    private const double KeywordWeight = 2.5;
    private const double HeadingWeight = 2.5;
    private const double QuestionWeight = 0.6;
    private const double TextWeight = 1;

    public IEnumerable<string> Words => Fields.SelectMany(part => part.Words);

    /// <summary>Length in words of what is the passage's own; what it shares with its source does not count.</summary>
    public double Length => Fields[^1].Words.Length;

    public static PassageFields Of(Passage passage) => new(
    [
        (Content(passage.Source.Topic), TopicWeight),
        (Content(passage.Source.Title), TitleWeight),
        (Content(string.Join(' ', passage.Source.Keywords)), KeywordWeight),
        (Content(passage.Heading), HeadingWeight),
        (Content(string.Join(' ', passage.Source.Questions)), QuestionWeight),
        (Content(passage.Text), TextWeight),
    ]);

    public Dictionary<int, double> TermWeights(Vocabulary vocabulary)
    {
        var weights = new Dictionary<int, double>();
        foreach (var (words, fieldWeight) in Fields)
        {
            foreach (var term in words.SelectMany(vocabulary.TermsOf))
            {
                weights[term.Id] = weights.GetValueOrDefault(term.Id) + (fieldWeight * term.Weight);
            }
        }

        return weights;
    }

    private static string[] Content(string text) => [.. DutchTokenizer.ContentWords(text)];
}
