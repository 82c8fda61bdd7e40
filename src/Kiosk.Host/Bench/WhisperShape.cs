namespace Kiosk.Host.Bench;

/// <summary>The sizes of a multilingual Whisper model, as published in openai/whisper.</summary>
/// <param name="State">Width of the encoder and of the decoder.</param>
/// <param name="Heads">Attention heads.</param>
/// <param name="Layers">Layers of the encoder, and as many of the decoder.</param>
internal sealed record WhisperShape(string Name, int State, int Heads, int Layers)
{
    public const int Vocabulary = 51_865;
    public const int AudioContext = 1_500;
    public const int TextContext = 448;
    public const int MelBands = 80;
    public const int SpectrumBins = 201;

    /// <summary>No published size: the smallest that whisper.cpp loads, for tests.</summary>
    public static readonly WhisperShape Micro = new("micro", 64, 2, 2);

    public static readonly WhisperShape Tiny = new("tiny", 384, 6, 4);

    public static readonly WhisperShape Base = new("base", 512, 8, 6);

    public static readonly WhisperShape Small = new("small", 768, 12, 12);
}
