using System.Text.Json;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Asking;

/// <summary>Questions as JSON lines in, replies as JSON lines out, in the same order, in one process.</summary>
internal sealed class AskLines(Asker asker)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    /// <returns>0, or 1 when a line could not be answered.</returns>
    public async Task<int> RunAsync(Stream input, TextWriter output, CancellationToken cancellationToken)
    {
        var code = ExitCode.Done;
        await foreach (var line in BoundedLines.ReadAsync(input, cancellationToken))
        {
            if (line.IsBlank)
            {
                continue;
            }

            var (answer, answered) = await AnswerAsync(line, cancellationToken);
            code = answered ? code : ExitCode.Failed;
            await output.WriteLineAsync(answer.AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
        }

        return code;
    }

    /// <summary>Every fault ends here, as an error of its line: the lines after it are answered.</summary>
    private async Task<(string Json, bool Answered)> AnswerAsync(BoundedLine line, CancellationToken cancellationToken)
    {
        JsonElement? id = null;
        try
        {
            using var document = Parse(line);
            id = Id(document.RootElement);
            var turn = await asker.AskAsync(Question(id, document.RootElement), null, cancellationToken);
            return (AskJson.Serialize(AskResults.From(id, turn)), true);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (AskJson.SerializeError(id, exception.Message), false);
        }
    }

    private static JsonDocument Parse(BoundedLine line)
    {
        if (line.IsTooLong)
        {
            throw new WorkFailedException($"the line is longer than {BoundedLines.MaxBytes} bytes.");
        }

        try
        {
            var document = JsonDocument.Parse(line.Json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new JsonException("It is no object.");
        }
        catch (JsonException exception)
        {
            throw new WorkFailedException(
                "the line is not a JSON object such as {\"id\":\"q1\",\"text\":\"Wat kost een paspoort?\"}.", exception);
        }
    }

    private static AskQuestion Question(JsonElement? id, JsonElement fields)
    {
        var question = new AskQuestion(id, Text(fields, "text"), Text(fields, "audio"), Text(fields, "session"));
        return question.Text is null == question.Audio is null
            ? throw new WorkFailedException("the line needs exactly one of \"text\" and \"audio\".")
            : question;
    }

    private static JsonElement? Id(JsonElement fields) =>
        !fields.TryGetProperty("id", out var id) || id.ValueKind == JsonValueKind.Null ? null
        : TryText(id) is not null ? id.Clone()
        : throw new WorkFailedException("its \"id\" must be a string or a number.");

    private static string? Text(JsonElement fields, string name) =>
        !fields.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : TryText(value) ?? throw new WorkFailedException($"its \"{name}\" must be a string.");

    /// <returns>The string, or the number as written; null when it is neither or holds bytes or escapes that are no text.</returns>
    private static string? TryText(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
