using System.Text.Json;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Onnx;

/// <summary>
/// The .onnx.json file beside a Piper voice (github.com/OHF-Voice/piper1-gpl, docs/TRAINING.md): sample rate,
/// phoneme numbers and scales.
/// </summary>
internal sealed record PiperSettings(
    PiperSettings.AudioPart Audio,
    PiperSettings.EspeakPart Espeak,
    PiperSettings.InferencePart Inference,
    Dictionary<string, long[]> PhonemeIdMap,
    int NumSpeakers,
    Dictionary<string, long>? SpeakerIdMap = null,
    string PhonemeType = "espeak")
{
    private const int MaxFileLength = 1 << 20;
    private const int MaxPhonemes = 10_000;
    private const int MaxIdsPerPhoneme = 16;

    private static readonly string[] Marks = [PiperPhonemes.Begin, PiperPhonemes.End, PiperPhonemes.Pad];

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 16,
    };

    /// <summary>Hz.</summary>
    public int SampleRate => Audio.SampleRate;

    /// <exception cref="EngineException">The file is missing or does not describe a voice.</exception>
    public static PiperSettings Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length > MaxFileLength)
            {
                throw new EngineException($"'{file}' has {stream.Length} bytes, expected the settings of a Piper voice, at most {MaxFileLength} bytes.");
            }

            var settings = JsonSerializer.Deserialize<PiperSettings>(stream, Json) ?? throw new JsonException();
            settings.Check(file);
            return settings;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new EngineException(
                $"'{file}' cannot be read as the settings of a Piper voice: fetch the voice with its .onnx.json file again.", exception);
        }
    }

    private void Check(string file)
    {
        Require(PhonemeType == "espeak", "phoneme_type", "espeak");
        Require(SampleRate is >= 8_000 and <= 48_000, "audio.sample_rate", "8000 to 48000");
        Require(IsScale(Inference.LengthScale, 0.1), "inference.length_scale", "0.1 to 10");
        Require(IsScale(Inference.NoiseScale, 0) && IsScale(Inference.NoiseW, 0), "inference.noise_scale and noise_w", "0 to 10");
        Require(NumSpeakers is >= 1 and <= 10_000, "num_speakers", "1 to 10000");
        Require(
            PhonemeIdMap.Count <= MaxPhonemes && PhonemeIdMap.Values.All(ids => ids is { Length: <= MaxIdsPerPhoneme } && ids.All(id => id is >= 0 and <= MaxPhonemes)),
            "phoneme_id_map", $"at most {MaxPhonemes} phonemes with ids up to {MaxPhonemes}");
        Require(Marks.All(PhonemeIdMap.ContainsKey), "phoneme_id_map", "ids for ^, $ and _");

        void Require(bool holds, string key, string expected)
        {
            if (!holds)
            {
                throw new EngineException($"'{file}': {key} must be {expected}; fetch the voice with its .onnx.json file again.");
            }
        }
    }

    private static bool IsScale(float value, double least) => value >= least && value <= 10;

    internal sealed record AudioPart(int SampleRate);

    /// <param name="Voice">The voice of espeak-ng whose phonemes it was trained on.</param>
    internal sealed record EspeakPart(string Voice);

    /// <param name="NoiseScale">Variation of the sound.</param>
    /// <param name="LengthScale">Duration, as a factor.</param>
    /// <param name="NoiseW">Variation of the rhythm.</param>
    internal sealed record InferencePart(float NoiseScale, float LengthScale, float NoiseW);
}
