using Kiosk.Core.Evaluation;
using Kiosk.Core.Knowledge;

namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>One question with the sources that were found for it.</summary>
/// <param name="Kind">
/// Asked of the whole bundle, of one whose sources have no keywords ('bare'), of every other source ('half'), or of all but
/// its own ('without').
/// </param>
/// <param name="Set">The file of the question, 'pages' for one that a source lists itself, 'corpus' for one of the speech model's.</param>
/// <param name="Group">Its source: samples of one group are never trained and tested on in the same fold.</param>
/// <param name="Covered">Whether a source answers it.</param>
/// <param name="Asked">The question before it was misheard.</param>
/// <param name="Heard">The question as it was searched for.</param>
internal sealed record CertaintySample(
    string Kind, string Set, string Group, bool Misheard, bool Covered, string Asked, string Heard, IReadOnlyList<SampledSource> Sources);

/// <param name="Id">That of the source.</param>
/// <param name="Right">1 for the source that answers, else 0.</param>
/// <param name="Signs">As <see cref="EvidenceReader"/> reads them.</param>
internal sealed record SampledSource(string Id, int Right, double[] Signs);

/// <summary>
/// Questions whose answer is known, for growing how sure the kiosk may be: the development questions and those that each
/// source lists, the latter asked while it does not list them. All of them once more while their source is left out:
/// what is found then lies near and is wrong.
/// </summary>
internal static class CertaintySamples
{
    private const int Folds = 3;

    private static readonly string[] Files = ["questions.jsonl", "questions-2.jsonl", "development.jsonl", "development-2.jsonl", "out-of-scope.jsonl"];

    private static readonly RecogniserSlips Slips = new(seed: 7);

    public static IEnumerable<CertaintySample> From(KnowledgeBundle bundle, IStemmer stemmer)
    {
        var questions = Files.SelectMany(file => EvaluationSet.Read(file).Select(question => (File: file, Question: question)))
            .Where(entry => entry.Question.Context.Count == 0 && (entry.Question.Expected.IsKnownSubject || entry.Question.Expected.IsUncovered))
            .Select(entry => new Asked(entry.File, entry.Question.Text, entry.Question.Expected.Sources, entry.Question.Expected.Must,
                entry.Question.Expected.Sources is [var first, ..] ? first : entry.Question.Id)).ToList();
        var spoken = Spoken(bundle).ToList();
        var bare = With(bundle, source => source with { Keywords = [] });
        return
        [
            .. Ask(new Retriever(bundle, stemmer), "whole", questions.Concat(spoken)),
            .. Ask(new Retriever(bare, stemmer), "bare", questions),
            .. Unlisted(bundle, stemmer, "whole"),
            .. Unlisted(bare, stemmer, "bare"),
            .. Enumerable.Range(0, 2).SelectMany(half => Half(bundle, half, stemmer, questions)),
            .. bundle.Sources.SelectMany(source => Without(source, bundle, stemmer, [.. questions, .. spoken])),
        ];
    }

    public static CertaintySample Sample(
        Retriever retriever, string kind, string set, string question, IReadOnlyList<string> right, string group, bool misheard)
    {
        var heard = misheard ? Slips.Mishear(question) : question;
        return new(kind, set, group, misheard, right.Count > 0, question, heard,
            [.. retriever.Rank(heard).Select(found => Sampled(found, right))]);
    }

    private static SampledSource Sampled(FoundSource found, IReadOnlyList<string> right)
    {
        var id = found.Passages[0].Source.Id;
        return new SampledSource(id, right.Contains(id) ? 1 : 0, found.Signs);
    }

    private static IEnumerable<CertaintySample> Ask(Retriever retriever, string kind, IEnumerable<Asked> questions) =>
        from question in questions
        from misheard in new[] { false, true }
        select Sample(retriever, kind, question.Set, question.Text, question.Sources, question.Group, misheard);

    private static IEnumerable<CertaintySample> Unlisted(KnowledgeBundle bundle, IStemmer stemmer, string kind) =>
        Enumerable.Range(0, Folds).SelectMany(fold => Ask(
            new Retriever(With(bundle, source => source with { Questions = [.. source.Questions.Where((_, number) => number % Folds != fold)] }), stemmer),
            kind,
            bundle.Sources.SelectMany(source => Listed(source).Where((_, number) => number % Folds == fold))));

    /// <summary>All questions, while every other source is not there.</summary>
    private static IEnumerable<CertaintySample> Half(KnowledgeBundle bundle, int half, IStemmer stemmer, IEnumerable<Asked> questions)
    {
        var hidden = bundle.Sources.Where((_, number) => number % 2 != half).Select(source => source.Id).ToHashSet();
        return Ask(
            new Retriever(bundle.Without(hidden), stemmer),
            "half",
            questions.Select(question => question with { Sources = [.. question.Sources.Where(id => !hidden.Contains(id))] }));
    }

    /// <summary>The questions of a source, while it is not there. Another source may tell the same fact; those questions are left out.</summary>
    private static IEnumerable<CertaintySample> Without(Source source, KnowledgeBundle bundle, IStemmer stemmer, IEnumerable<Asked> questions)
    {
        var rest = bundle.Without(new HashSet<string> { source.Id });
        var unanswered = questions.Where(question => question.Sources is [var only] && only == source.Id)
            .Where(question => !rest.Passages.Any(passage => question.IsAnsweredBy(passage)))
            .Concat(Listed(source))
            .Select(question => question with { Sources = [] });
        return Ask(new Retriever(rest, stemmer), "without", unanswered);
    }

    /// <summary>What people say of a subject in the corpus of the speech model, and what they say of no subject at all.</summary>
    private static IEnumerable<Asked> Spoken(KnowledgeBundle bundle)
    {
        var training = Path.Combine(EvaluationSet.Seeds, "..", "models", "training");
        var subjects = bundle.Sources.Select(source => source.Id).Where(id => File.Exists(Path.Combine(training, "corpus", id + ".txt")));
        return
        [
            .. subjects.SelectMany(id => Lines(Path.Combine(training, "corpus", id + ".txt")), (id, line) => new Asked("corpus", line, [id], [], id)),
            .. Lines(Path.Combine(training, "corpus", "outofscope.txt")).Concat(Lines(Path.Combine(training, "certainty", "unanswerable.txt")))
                .Select(line => new Asked("unanswerable", line, [], [], line)),
        ];
    }

    private static IEnumerable<string> Lines(string file) => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#');

    private static IEnumerable<Asked> Listed(Source source) =>
        source.Questions.Select(question => new Asked("pages", question, [source.Id], [], source.Id));

    private static KnowledgeBundle With(KnowledgeBundle bundle, Func<Source, Source> change)
    {
        var changed = bundle.Sources.ToDictionary(source => source.Id, change);
        return bundle with
        {
            Sources = [.. changed.Values],
            Passages = [.. bundle.Passages.Select(passage => passage with { Source = changed[passage.Source.Id] })],
        };
    }

    private sealed record Asked(string Set, string Text, IReadOnlyList<string> Sources, IReadOnlyList<string> Must, string Group)
    {
        private const int TellingLength = 6;

        public bool IsAnsweredBy(Passage passage) =>
            Must.Count > 0 && Must.Sum(fact => fact.Length) >= TellingLength
            && Must.All(fact => passage.Text.Contains(fact, StringComparison.OrdinalIgnoreCase));
    }
}
