using Kiosk.Core.Audio;

namespace Kiosk.Core.Speech;

public interface ISynthesizer
{
    /// <summary>Name of the voice, as the settings and the model list name it.</summary>
    string Voice { get; }

    /// <summary>ISO 639-1 code of the language that it speaks.</summary>
    string Language => "nl";

    /// <summary>The voice for sentences of that language; itself when it has no other.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    ISynthesizer ForLanguage(string language) => this;

    /// <summary>Speaks one sentence. Dutch text is already normalised: words, no figures or abbreviations.</summary>
    /// <param name="sentence">At most <see cref="SentenceSplitter.MaxLength"/> characters.</param>
    /// <exception cref="OperationCanceledException">Cancelled; no half a clip is returned.</exception>
    /// <exception cref="EngineException">The engine failed on this sentence.</exception>
    Task<AudioClip> SynthesizeAsync(string sentence, SpeechRate rate, CancellationToken cancellationToken);
}
