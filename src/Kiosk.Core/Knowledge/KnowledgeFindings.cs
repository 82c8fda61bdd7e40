namespace Kiosk.Core.Knowledge;

/// <summary>What a person should look at before a bundle is approved.</summary>
/// <param name="Stale">Not confirmed for more than a year.</param>
/// <param name="Expired">Their last day is over: they do not speak.</param>
/// <param name="Difficult">Texts above language level B1.</param>
/// <param name="UndatedFees">Fees of which nobody can say since when they hold.</param>
public sealed record KnowledgeFindings(
    IReadOnlyList<Source> Stale, IReadOnlyList<Source> Expired, IReadOnlyList<DifficultText> Difficult, IReadOnlyList<Fee> UndatedFees)
{
    /// <param name="knowledge">The sources that are looked at, with their passages and fees.</param>
    /// <param name="today">The day by which they are judged.</param>
    public static KnowledgeFindings Of(KnowledgeBundle knowledge, DateOnly today) => new(
        [.. knowledge.Sources.Where(source => source.Modified < today.AddYears(-1))],
        [.. knowledge.Sources.Where(source => today > source.ValidUntil)],
        [.. knowledge.Passages.GroupBy(passage => passage.Source).Select(text => DifficultText.Measure(text.Key, text)).Where(text => text.IsDifficult)],
        [.. knowledge.Fees.Where(fee => fee.From is null)]);
}

/// <summary>How hard the text of a source is to follow by ear.</summary>
/// <param name="WordsPerSentence">Average over all its sentences.</param>
/// <param name="LongestSentence">Words in its longest.</param>
public sealed record DifficultText(Source Source, double WordsPerSentence, int LongestSentence)
{
    /// <summary>
    /// The average that plain Dutch (B1) stays under by common writing advice, such as that of the seeds of this kiosk.
    /// A longer word is not counted against a text: names of products are long.
    /// </summary>
    public const double MaxWordsPerSentence = 12;

    public bool IsDifficult => WordsPerSentence > MaxWordsPerSentence;

    internal static DifficultText Measure(Source source, IEnumerable<Passage> passages)
    {
        var lengths = passages.SelectMany(passage => passage.Sentences).Select(sentence => DutchTokenizer.Words(sentence).Count).ToList();
        return new DifficultText(source, lengths.Count == 0 ? 0 : lengths.Average(), lengths.DefaultIfEmpty().Max());
    }
}
