using Kiosk.Core.Audio;

namespace Kiosk.Core.Speech;

public interface ISynthesizer
{
    /// <summary>Name of the voice, as the settings and the model list name it.</summary>
    string Voice { get; }

    /// <summary>Speaks one sentence. The text is already normalised: words, no figures or abbreviations.</summary>
    /// <param name="sentence">At most <see cref="SentenceSplitter.MaxLength"/> characters.</param>
    /// <exception cref="OperationCanceledException">Cancelled; no half a clip is returned.</exception>
    /// <exception cref="EngineException">The engine failed on this sentence.</exception>
    Task<AudioClip> SynthesizeAsync(string sentence, SpeechRate rate, CancellationToken cancellationToken);
}
