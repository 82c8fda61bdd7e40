using System.ComponentModel.DataAnnotations;

namespace Kiosk.Engines.Whisper;

/// <summary>How speech is transcribed.</summary>
public sealed class WhisperOptions
{
    /// <summary>The longest prompt, in characters; more than any model keeps.</summary>
    public const int MaxPromptLength = 2000;

    /// <summary>ISO 639-1 code of the language that is spoken.</summary>
    [RegularExpression("^[a-z]{2}$", ErrorMessage = "Language must be an ISO 639-1 code of two small letters, such as nl.")]
    public string Language { get; set; } = "nl";

    /// <summary>
    /// Names and words to expect, as running text: streets, places, products. The model hears only the last 220
    /// tokens or so, about 150 words: put what matters most at the end.
    /// </summary>
    [MaxLength(MaxPromptLength)]
    public string Prompt { get; set; } = "";

    /// <summary>Threads of one transcription.</summary>
    [Range(1, 16)]
    public int Threads { get; set; } = Math.Min(4, Environment.ProcessorCount);

    /// <summary>Sequences that are searched side by side; 1 is greedy, which is quickest.</summary>
    [Range(1, 8)]
    public int BeamSize { get; set; } = 1;

    /// <summary>The most tokens for one window of speech; it bounds the time that a decoding loop can take.</summary>
    [Range(8, 220)]
    public int MaxTokens { get; set; } = 128;

    /// <summary>
    /// Above this no-speech probability a transcript with unlikely tokens is taken as silence. 0.6 as in the
    /// reference implementation (openai/whisper, transcribe.py).
    /// </summary>
    [Range(0.0, 1.0)]
    public double NoSpeechThreshold { get; set; } = 0.6;

    /// <summary>
    /// How certain Whisper must be that another language was spoken before a transcript says so. Only published
    /// models tell languages apart.
    /// </summary>
    [Range(0.5, 1.0)]
    public double OtherLanguageThreshold { get; set; } = 0.8;
}
