namespace Kiosk.Core.Speech;

public interface IPhonemizer
{
    /// <summary>The sounds of a text as IPA, one string for each clause of it.</summary>
    /// <exception cref="EngineException">The engine failed on this text.</exception>
    IReadOnlyList<string> ToPhonemes(string text);
}
