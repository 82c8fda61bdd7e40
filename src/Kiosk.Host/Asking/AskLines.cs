using System.Text.Json;
using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
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

    private async Task<(string Json, bool Answered)> AnswerAsync(BoundedLine line, CancellationToken cancellationToken)
    {
        string? id = null;
        try
        {
            var question = Parse(line, ref id);
            var turn = await asker.AskAsync(question, null, cancellationToken);
            return (AskJson.Serialize(AskResults.From(id, turn)), true);
        }
        catch (Exception exception)
            when (exception is WorkFailedException or AudioFormatException or EngineException or IOException or UnauthorizedAccessException)
        {
            return (AskJson.SerializeError(id, exception.Message), false);
        }
    }

    private static AskQuestion Parse(BoundedLine line, ref string? id)
    {
        if (line.IsTooLong)
        {
            throw new WorkFailedException($"the line is longer than {BoundedLines.MaxBytes} bytes.");
        }

        try
        {
            using var document = JsonDocument.Parse(line.Bytes, Strict);
            var fields = document.RootElement;
            id = Field(fields, "id");
            var question = new AskQuestion(id, Field(fields, "text"), Field(fields, "audio"), Field(fields, "session"));
            return question.Text is null == question.Audio is null
                ? throw new WorkFailedException("the line needs exactly one of \"text\" and \"audio\".")
                : question;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new WorkFailedException(
                "the line is not a JSON object such as {\"id\":\"q1\",\"text\":\"Wat kost een paspoort?\"}.", exception);
        }
    }

    private static string? Field(JsonElement fields, string name) =>
        !fields.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : value.GetString();
}
