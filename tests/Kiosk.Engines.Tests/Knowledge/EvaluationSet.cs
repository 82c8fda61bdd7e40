using System.Text;
using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Evaluation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Knowledge.Importing;

namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>The question sets and the starter knowledge of the repository.</summary>
internal static class EvaluationSet
{
    public static string Seeds { get; } = Path.Combine(Root(), "seeds");

    public static KnowledgeBundle Bundle { get; } = KnowledgeImporter.Import(
        new ImportRequest(ImportFormat.Markdown, Path.Combine(Seeds, "lindewaard"), new DateOnly(2026, 3, 2)), CancellationToken.None).Bundle;

    /// <summary>The questions of a file in seeds/eval.</summary>
    public static IReadOnlyList<EvaluationQuestion> Read(string name) =>
        [.. File.ReadLines(Path.Combine(Seeds, "eval", name)).Select(line => EvaluationLine.Parse(Encoding.UTF8.GetBytes(line)))];

    /// <summary>Asks each question in a session of its own.</summary>
    public static IReadOnlyList<JudgedReply> Ask(Answerer answerer, IEnumerable<EvaluationQuestion> questions) =>
        [.. questions.Select(question => new JudgedReply(question, answerer.Answer(question.Text, new Session())))];

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
