namespace Kiosk.Engines.Whisper;

/// <summary>What the model made of one window.</summary>
/// <param name="Text">The text as decoded.</param>
/// <param name="Language">ISO 639-1 code of the language that was spoken.</param>
/// <param name="TokenProbabilities">0 to 1, of each text token.</param>
/// <param name="NoSpeechProbability">0 to 1.</param>
internal sealed record DecodedWindow(
    string Text, string Language, IReadOnlyList<float> TokenProbabilities, double NoSpeechProbability)
{
    /// <summary>Mean natural logarithm of the token probabilities.</summary>
    public double MeanLogProbability =>
        TokenProbabilities.Count == 0 ? double.NegativeInfinity : TokenProbabilities.Average(p => Math.Log(Math.Max(p, 1e-10)));

    /// <summary>Geometric mean of the token probabilities, 0 to 1.</summary>
    public double Confidence => Math.Exp(MeanLogProbability);
}
