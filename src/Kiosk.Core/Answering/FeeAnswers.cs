using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>
/// Answers what something costs from the fees of the bundle: the fee whose name is asked comes first. Where the page
/// itself says the amount, its own sentence is spoken; a page that says another amount is not heard beside the fee.
/// </summary>
internal sealed class FeeAnswers
{
    private const int MaxFees = 2;

    private readonly IStemmer stemmer;
    private readonly TimeProvider time;
    private readonly ILookup<string, FeeText> bySource;
    private readonly ILookup<string, FeeText> byUpl;

    public FeeAnswers(KnowledgeBundle bundle, IStemmer stemmer, TimeProvider time)
    {
        (this.stemmer, this.time) = (stemmer, time);
        var charging = bundle.Fees.Select(fee => fee.SourceId).ToHashSet();
        var sources = bundle.Sources.Where(source => charging.Contains(source.Id)).ToDictionary(source => source.Id);
        var sentences = bundle.Passages.Where(passage => charging.Contains(passage.Source.Id))
            .SelectMany(passage => passage.Sentences, (passage, sentence) => (passage.Source.Id, sentence))
            .ToLookup(entry => entry.Id, entry => entry.sentence);
        FeeText[] fees = [.. bundle.Fees.Where(fee => sources.ContainsKey(fee.SourceId))
            .Select(fee => FeeText.Of(fee, sources[fee.SourceId], [.. sentences[fee.SourceId]], stemmer))];
        bySource = fees.ToLookup(fee => fee.Source.Id);
        byUpl = fees.SelectMany(fee => fee.Source.UplTopics, (fee, topic) => (topic.Name, fee)).ToLookup(entry => entry.Name, entry => entry.fee);
    }

    /// <param name="question">The question, completed from the conversation.</param>
    /// <param name="answer">What the page that was found says.</param>
    /// <returns>The fees first and what else the page says; null when no price is asked, or no fee fits it.</returns>
    public Answer? Find(string question, Answer answer)
    {
        if (!AspectWords.Asked(DutchTokenizer.Words(question)).HasFlag(Aspects.Cost))
        {
            return null;
        }

        var fees = Fitting(question, answer.Passage.Source);
        return fees is [{ Source: var source }, ..] ? Said(fees, source, answer) : null;
    }

    private static Answer? Said(IReadOnlyList<FeeText> fees, Source source, Answer answer)
    {
        var page = answer.Passage.Source == source ? answer : null;
        var other = page?.Sentences.Where(sentence => !sentence.Contains('€')) ?? [];
        string[] sentences = [.. fees.SelectMany(fee => fee.Sentences).Concat(other).Distinct().Take(SentenceChooser.MaxSentences)];
        var passage = new Passage(source, Heading, [.. fees.SelectMany(fee => fee.Data), .. page?.Passage.Sentences ?? []]);
        return GroundingCheck.AreGrounded(sentences, passage) ? new Answer(passage, sentences, answer.HasMore) : null;
    }

    /// <summary>The fees in force whose names are asked the most, of one source; none when more than two are about equal.</summary>
    private FeeText[] Fitting(string question, Source source)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().Date);
        var own = bySource[source.Id].ToList();
        var known = own.Count > 0 ? own : source.UplTopics.SelectMany(topic => byUpl[topic.Name]);
        var asked = DutchTokenizer.ContentWords(question).Select(stemmer.Stem).ToHashSet();
        var best = known.Where(fee => fee.IsInForce(today))
            .GroupBy(fee => fee.Fee.Name).Select(same => same.MaxBy(fee => fee.Fee.From)!)
            .GroupBy(fee => fee.Stems.Count(asked.Contains)).MaxBy(fees => fees.Key);
        return best is { Key: > 0 } && best.Count() <= MaxFees && best.DistinctBy(fee => fee.Source.Id).Count() == 1 ? [.. best] : [];
    }

    private const string Heading = "Kosten";

    /// <param name="Sentences">What is said of it.</param>
    /// <param name="Data">What may be said of it.</param>
    private sealed record FeeText(Fee Fee, Source Source, HashSet<string> Stems, IReadOnlyList<string> Sentences, IReadOnlyList<string> Data)
    {
        public static FeeText Of(Fee fee, Source source, IReadOnlyList<string> sentences, IStemmer stemmer)
        {
            var stems = DutchTokenizer.ContentWords(fee.Name).Select(stemmer.Stem).ToHashSet();
            var own = sentences.FirstOrDefault(sentence => sentence.Contains(fee.Euros, StringComparison.Ordinal)
                && stems.Overlaps(DutchTokenizer.ContentWords(sentence).Select(stemmer.Stem)));
            string[] data = [fee.Sentence, .. fee.From is { } from ? [Phrases.FeeFrom(from)] : Array.Empty<string>()];
            return new FeeText(fee, source, stems, own is null ? data : [own], own is null ? data : [own, .. data]);
        }

        public bool IsInForce(DateOnly day) => !(Fee.From > day) && Source.IsValidOn(day);
    }
}
