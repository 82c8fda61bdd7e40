using Kiosk.Core.Evaluation;
using Kiosk.Core.Knowledge;

namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>The evidence for the best passage of one question, whether it was of the right source, and what the sample counts.</summary>
internal readonly record struct EvidenceSample(Evidence Evidence, bool IsRight, double Weight);

/// <summary>
/// Questions with a known answer, for fitting how sure the kiosk may be: the evaluation questions; those outside its
/// subjects; each source's own questions, asked while that source does not list them; and the same, asked while the
/// source is not there at all.
/// </summary>
internal static class EvidenceSamples
{
    private const int Folds = 3;
    private const int HiddenParts = 10;

    // Outside questions are few and matter most. Questions about a hidden source are many, and some are rightly answered by another.
    private const double OutsideWeight = 2;
    private const double MisheardWeight = 0.5;
    private const double OwnQuestionWeight = 0.3;
    private const double HiddenWeight = 0.05;

    public static IReadOnlyList<EvidenceSample> From(KnowledgeBundle bundle, IStemmer stemmer)
    {
        var retriever = new Retriever(bundle, stemmer);
        string[] files = ["questions.jsonl", "out-of-scope.jsonl", "development.jsonl"];
        var questions = files.SelectMany(EvaluationSet.Read).Where(question => question.Context.Count == 0).ToList();
        var slips = new RecogniserSlips(seed: 7);
        return
        [
            .. questions.SelectMany(question => Sample(
                retriever, question.Text, SourceOf(question), question.Expected.IsUncovered ? OutsideWeight : 1)),
            .. questions.SelectMany(question => Sample(retriever, slips.Mishear(question.Text), SourceOf(question), MisheardWeight)),
            .. Unlisted(bundle, stemmer),
            .. Hidden(bundle, stemmer),
        ];
    }

    private static string? SourceOf(EvaluationQuestion question) => question.Expected.Sources.SingleOrDefault();

    private static IEnumerable<EvidenceSample> Unlisted(KnowledgeBundle bundle, IStemmer stemmer) =>
        Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var retriever = new Retriever(With(bundle, source => source with { Questions = [.. source.Questions.Where((_, number) => number % Folds != fold)] }), stemmer);
            return bundle.Sources.SelectMany(source => source.Questions.Where((_, number) => number % Folds == fold)
                .SelectMany(question => Sample(retriever, question, source.Id, OwnQuestionWeight)));
        });

    private static IEnumerable<EvidenceSample> Hidden(KnowledgeBundle bundle, IStemmer stemmer) =>
        Enumerable.Range(0, HiddenParts).SelectMany(part =>
        {
            var hidden = bundle.Sources.Where((_, number) => number % HiddenParts == part).ToHashSet();
            var retriever = new Retriever(
                bundle with
                {
                    Sources = [.. bundle.Sources.Where(source => !hidden.Contains(source))],
                    Passages = [.. bundle.Passages.Where(passage => !hidden.Contains(passage.Source))],
                },
                stemmer);
            return hidden.SelectMany(source => source.Questions.SelectMany(question => Sample(retriever, question, null, HiddenWeight)));
        });

    private static IEnumerable<EvidenceSample> Sample(Retriever retriever, string question, string? source, double weight) =>
        retriever.Find(question, 1).Select(best => new EvidenceSample(best.Evidence, best.Passage.Source.Id == source, weight));

    private static KnowledgeBundle With(KnowledgeBundle bundle, Func<Source, Source> change)
    {
        var changed = bundle.Sources.ToDictionary(source => source.Id, change);
        return bundle with
        {
            Sources = [.. changed.Values],
            Passages = [.. bundle.Passages.Select(passage => passage with { Source = changed[passage.Source.Id] })],
        };
    }
}
