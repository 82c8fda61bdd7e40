using System.Text.Json;
using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Knowledge.Importing;

namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>A test question, the source that must answer it, and what the answer must hold; no source for one that none answers.</summary>
internal sealed record TestQuestion(string Text, string? Source, IReadOnlyList<string> Must);

/// <summary>Shares of a set of questions, 0 to 1.</summary>
/// <param name="RightSource">Of those that have an answer: the best passage is of the right source.</param>
/// <param name="KeyFact">Of those: the spoken sentences hold what they must.</param>
/// <param name="WrongAnswer">Of those: another source is spoken, without what the answer must hold.</param>
/// <param name="Refused">Of those that none answers: nothing is answered.</param>
internal sealed record Scores(double RightSource, double KeyFact, double WrongAnswer, double Refused);

internal static class EvaluationSet
{
    public static string Seeds { get; } = Path.Combine(Root(), "seeds");

    public static KnowledgeBundle Bundle { get; } = MarkdownImporter.Import(Path.Combine(Seeds, "lindewaard"), 1).Bundle;

    /// <summary>The questions of a file in seeds/eval.</summary>
    public static IReadOnlyList<TestQuestion> Read(string name) =>
        [.. File.ReadLines(Path.Combine(Seeds, "eval", name)).Select(line => Parse(JsonDocument.Parse(line).RootElement))];

    public static Scores Measure(Answerer answerer, Retriever retriever, IReadOnlyList<TestQuestion> questions)
    {
        var answerable = questions.Where(question => question.Source is not null).ToList();
        var replies = answerable.Select(question => (question, answerer.Answer(question.Text, new Session()).Reply as Answer)).ToList();
        return new Scores(
            Share(answerable, question => retriever.Find(question.Text, 1) is [var best, ..] && best.Passage.Source.Id == question.Source),
            Share(replies, reply => Holds(reply.Item2, reply.question)),
            Share(replies, reply => reply.Item2 is { } answer && answer.Passage.Source.Id != reply.question.Source && !Holds(answer, reply.question)),
            Share([.. questions.Except(answerable)], question => answerer.Answer(question.Text, new Session()).Reply is not Answer));
    }

    private static bool Holds(Answer? answer, TestQuestion question) =>
        answer is not null && question.Must.All(must => string.Join(' ', answer.Sentences).Contains(must, StringComparison.OrdinalIgnoreCase));

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> holds) =>
        all.Count == 0 ? 1 : (double)all.Count(holds) / all.Count;

    private static TestQuestion Parse(JsonElement line) => new(
        line.GetProperty("question").GetString()!,
        line.TryGetProperty("source", out var source) ? source.GetString() : null,
        line.TryGetProperty("must", out var must) ? [.. must.EnumerateArray().Select(text => text.GetString()!)] : []);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kiosk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
