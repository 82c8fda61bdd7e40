using Kiosk.Core.Evaluation;
using Kiosk.Host.Asking;

namespace Kiosk.Host.Evaluation;

/// <summary>Reads question sets. A line that can't be read is a problem of its own; those after it are read.</summary>
internal sealed class QuestionSetReader(SetProblems problems)
{
    public const int MaxQuestions = 100_000;
    private const string Extension = ".jsonl";

    /// <param name="paths">Files, or folders whose .jsonl files are the sets.</param>
    public async Task<IReadOnlyList<QuestionSet>> ReadAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var sets = new List<QuestionSet>();
        foreach (var file in paths.SelectMany(FilesOf).DistinctBy(Path.GetFullPath))
        {
            var set = new QuestionSet(Path.GetFileNameWithoutExtension(file), file, await ReadFileAsync(file, cancellationToken));
            if (sets.Find(other => other.Name == set.Name) is { } other)
            {
                problems.Add(file, $"{other.File} has the same name; rename one of them.");
            }
            else if (set.Questions.Count > 0)
            {
                sets.Add(set);
            }
        }

        return sets;
    }

    private IReadOnlyList<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        string[] files = [.. Directory.EnumerateFiles(path, "*" + Extension).OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            problems.Add(path, $"the folder holds no question set, a file that ends with {Extension}.");
        }

        return files;
    }

    private async Task<IReadOnlyList<SetQuestion>> ReadFileAsync(string file, CancellationToken cancellationToken)
    {
        var before = problems.Count;
        var questions = new List<SetQuestion>();
        try
        {
            await using var stream = File.OpenRead(file);
            await ReadLinesAsync(file, stream, questions, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(file, $"it can't be read: {exception.Message}");
        }

        if (questions.Count == 0 && problems.Count == before)
        {
            problems.Add(file, "the set holds no question.");
        }

        return questions;
    }

    private async Task ReadLinesAsync(string file, Stream stream, List<SetQuestion> questions, CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var line in BoundedLines.ReadAsync(stream, cancellationToken))
        {
            number++;
            if (line.IsBlank)
            {
                continue;
            }

            if (questions.Count == MaxQuestions)
            {
                problems.Add(file, number, $"the set has more than {MaxQuestions} questions; the rest is left out.");
                return;
            }

            if (Question(file, number, line) is { } question)
            {
                questions.Add(new SetQuestion(number, question));
            }
        }
    }

    private EvaluationQuestion? Question(string file, int number, BoundedLine line)
    {
        try
        {
            var question = line.IsTooLong
                ? throw new EvaluationFormatException($"it is longer than {BoundedLines.MaxBytes} bytes")
                : EvaluationLine.Parse(line.Json);
            return question with
            {
                Id = question.Id.Length > 0 ? question.Id : $"line {number}",
                Audio = question.Audio is { } audio ? Recording(file, audio) : null,
            };
        }
        catch (EvaluationFormatException exception)
        {
            problems.Add(file, number, $"{exception.Message}.");
            return null;
        }
    }

    /// <summary>Recordings lie where their set says, as seen from the set.</summary>
    private static string Recording(string file, string audio)
    {
        var path = Path.Combine(Path.GetDirectoryName(file) ?? "", audio);
        return File.Exists(path) ? path : throw new EvaluationFormatException($"there is no recording {path}");
    }
}
