using System.Text.Json;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Demo;

/// <summary>A spoken sample question.</summary>
/// <param name="Audio">Path of the WAV file.</param>
/// <param name="Text">What is said in it, to compare with what is heard.</param>
internal sealed record DemoQuestion(string Audio, string Text)
{
    public const string ListName = "questions.jsonl";

    /// <exception cref="WorkFailedException">The list is missing or can't be read.</exception>
    public static IReadOnlyList<DemoQuestion> ReadAll(string folder)
    {
        var list = Path.Combine(folder, ListName);
        try
        {
            return
            [
                .. File.ReadLines(list).Where(line => line.Length > 0)
                    .Select(line => JsonSerializer.Deserialize<DemoQuestion>(line, JsonSerializerOptions.Web)!)
                    .Select(question => question with { Audio = Path.Combine(folder, question.Audio) }),
            ];
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            throw new WorkFailedException($"{list} can't be read: the sample questions are missing or damaged.", exception);
        }
    }
}
