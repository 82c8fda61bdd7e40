namespace Kiosk.Core.Speech;

/// <summary>Splits Dutch text into sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>The longest sentence, in characters, that is given to a voice in one go.</summary>
    public const int MaxLength = 500;
}
