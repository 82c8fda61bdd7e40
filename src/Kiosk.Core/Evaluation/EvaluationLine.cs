using System.Text.Json;

namespace Kiosk.Core.Evaluation;

/// <summary>
/// One line of a question set, a JSON object:
/// <c>{"id","question"|"audio","reply","source"|"topic","must","mustNot","context"}</c>. Beside "audio", "question" is
/// what is said in it, and "text" is another name for it. "reply", "source" and "topic" are one string or several; "must", "mustNot" and "context" are lists.
/// </summary>
public static class EvaluationLine
{
    public const int MaxTextLength = 2_000;
    public const int MaxListLength = 50;

    private static readonly string[] Known = ["id", "question", "text", "audio", "reply", "source", "topic", "must", "mustNot", "context"];
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    /// <param name="line">UTF-8.</param>
    /// <exception cref="EvaluationFormatException">It is no such object, or holds more than the limits allow.</exception>
    public static EvaluationQuestion Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return Question(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new EvaluationFormatException(
                "it is not a JSON object such as {\"id\":\"q1\",\"question\":\"Wat kost een paspoort?\",\"reply\":\"Answer\",\"source\":\"paspoort\"}",
                exception);
        }
        catch (InvalidOperationException exception)
        {
            // A string whose bytes or escapes are no text.
            throw new EvaluationFormatException("it holds a string that is no text", exception);
        }
    }

    private static EvaluationQuestion Question(JsonElement fields)
    {
        CheckFields(fields);
        var question = new EvaluationQuestion(
            Text(fields, "id") ?? "",
            (Text(fields, "question") ?? Text(fields, "text") ?? "").Trim(),
            Text(fields, "audio"),
            Texts(fields, "context"),
            new Expectation(Replies(fields), Texts(fields, "source"), Texts(fields, "topic"), Texts(fields, "must"), Texts(fields, "mustNot")));
        return question.Text.Length > 0 || question.Audio is not null
            ? question
            : throw new EvaluationFormatException("it needs \"question\", the words, or \"audio\", a WAV file");
    }

    /// <summary>A misspelt field would be an expectation that nothing is held against.</summary>
    private static void CheckFields(JsonElement fields)
    {
        if (fields.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("It is no object.");
        }

        if (fields.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
        {
            throw new EvaluationFormatException($"\"{Shortened(unknown)}\" is no field of a question; known are {string.Join(", ", Known)}");
        }
    }

    private static IReadOnlyList<string> Replies(JsonElement fields)
    {
        var replies = Texts(fields, "reply");
        return replies.FirstOrDefault(reply => !ReplyKinds.All.Contains(reply)) is { } unknown
                ? throw new EvaluationFormatException($"\"{Shortened(unknown)}\" is no reply; known are {string.Join(", ", ReplyKinds.All)}")
            : replies.Count == 0 ? throw new EvaluationFormatException("it needs \"reply\", the kind of reply that is right")
            : replies;
    }

    private static string? Text(JsonElement fields, string name) =>
        Texts(fields, name) switch
        {
            [] => null,
            [var text] => text,
            _ => throw new EvaluationFormatException($"its \"{name}\" must be one string"),
        };

    private static IReadOnlyList<string> Texts(JsonElement fields, string name) =>
        !fields.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? []
        : value.ValueKind != JsonValueKind.Array ? [Checked(value, name)]
        : value.GetArrayLength() <= MaxListLength ? [.. value.EnumerateArray().Select(text => Checked(text, name))]
        : throw new EvaluationFormatException($"its \"{name}\" holds more than {MaxListLength} strings");

    private static string Checked(JsonElement value, string name) =>
        value.ValueKind != JsonValueKind.String ? throw new EvaluationFormatException($"its \"{name}\" must be a string or a list of strings")
        : value.GetString()! is { Length: <= MaxTextLength } text ? text
        : throw new EvaluationFormatException($"its \"{name}\" holds more than {MaxTextLength} characters");

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
