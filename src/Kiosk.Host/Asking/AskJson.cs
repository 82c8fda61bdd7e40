using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kiosk.Host.Asking;

/// <summary>The JSON of 'ask': camel case, one line, Dutch letters as they are.</summary>
internal static class AskJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Serialize(AskResult result) => JsonSerializer.Serialize(result, Options);

    public static string SerializeError(JsonElement? id, string error) =>
        JsonSerializer.Serialize(new { id, error }, Options);
}

/// <summary>What 'ask' prints for one question; fields are added, never renamed. Times are whole milliseconds.</summary>
internal sealed record AskResult(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Id,
    string Question,
    AskTranscript? Transcript,
    string Reply,
    string Text,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<AskSource> Sources,
    IReadOnlyList<string> Topics,
    bool HandoverOffered,
    IReadOnlyList<string> Masked,
    AskTimings Timings);

internal sealed record AskTranscript(string Text, string Language, double Confidence);

internal sealed record AskSource(string Id, string Title, string Url, string Modified, string Quote);

internal sealed record AskTimings(
    long EndpointMs, long TranscribeMs, long RetrieveMs, long ComposeMs, long FirstAudioMs, long TotalMs);
