using System.Text.Json.Serialization;

namespace Kiosk.Engines.Models;

/// <summary>What a model is for. The names are those of the manifest, the settings and the command line.</summary>
public enum ModelRole
{
    [JsonStringEnumMemberName("transcriber")]
    Transcriber,

    [JsonStringEnumMemberName("voice")]
    Voice,

    [JsonStringEnumMemberName("vad")]
    VoiceActivity,

    [JsonStringEnumMemberName("language-model")]
    LanguageModel,

    [JsonStringEnumMemberName("embedding")]
    Embedding,
}
