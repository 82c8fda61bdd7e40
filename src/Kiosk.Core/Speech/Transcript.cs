namespace Kiosk.Core.Speech;

/// <summary>What the recogniser heard.</summary>
/// <param name="Text">The words; empty when there was no speech.</param>
/// <param name="Language">ISO 639-1 code of the language that was recognised.</param>
/// <param name="Confidence">0 to 1, folded from the probabilities of the tokens.</param>
/// <param name="NoSpeechProbability">0 to 1, the recogniser's own doubt that anything was said.</param>
public sealed record Transcript(string Text, string Language, double Confidence, double NoSpeechProbability)
{
    public static Transcript Silence { get; } = new("", "nl", 0, 1);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}
