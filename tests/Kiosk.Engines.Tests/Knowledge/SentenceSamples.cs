using Kiosk.Core.Evaluation;
using Kiosk.Core.Knowledge;

namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>One question with the passages of the source that answers it, as they fit.</summary>
/// <param name="Group">The source: samples of one group are never trained and tested on in the same fold.</param>
/// <param name="Must">What the answer must hold.</param>
internal sealed record SentenceSample(string Set, string Group, bool Misheard, IReadOnlyList<string> Must, IReadOnlyList<SampledPassage> Passages);

/// <param name="Sentences">As the source has them.</param>
/// <param name="Signs">For each sentence, as <see cref="SentenceReader"/> reads them.</param>
internal sealed record SampledPassage(double Fit, IReadOnlyList<string> Sentences, double[][] Signs);

/// <summary>Development questions of which the source and the fact that answers are known, for growing which sentence holds it.</summary>
internal static class SentenceSamples
{
    private static readonly string[] Files = ["questions.jsonl", "questions-2.jsonl", "development.jsonl"];

    private static readonly RecogniserSlips Slips = new(seed: 7);

    public static IEnumerable<SentenceSample> From(Retriever retriever) =>
        from file in Files
        from question in EvaluationSet.Read(file)
        where question.Context.Count == 0 && question.Expected.IsKnownSubject && question.Expected.Must.Count > 0
        from misheard in new[] { false, true }
        let heard = misheard ? Slips.Mishear(question.Text) : question.Text
        let found = retriever.Rank(heard).FirstOrDefault(source => question.Expected.Sources.Contains(source.Passages[0].Source.Id))
        where found is not null
        let signs = retriever.SignsOfSentences(heard, found)
        select new SentenceSample(
            file, found.Passages[0].Source.Id, misheard, question.Expected.Must,
            [.. found.Passages.Select((passage, place) => new SampledPassage(found.Fits[place], passage.Sentences, signs[place]))]);
}
