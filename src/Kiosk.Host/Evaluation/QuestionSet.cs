using Kiosk.Core.Evaluation;

namespace Kiosk.Host.Evaluation;

/// <summary>The questions of one file.</summary>
/// <param name="Name">The file's name without its extension.</param>
internal sealed record QuestionSet(string Name, string File, IReadOnlyList<SetQuestion> Questions)
{
    public int TypedCount => Questions.Count(question => question.Question.Audio is null);

    public bool HasRecordings => TypedCount < Questions.Count;
}

/// <summary>A question and the line, from 1, that it stands on.</summary>
internal sealed record SetQuestion(int Line, EvaluationQuestion Question);
