using Kiosk.Core.Audio;

namespace Kiosk.Core.Speech;

/// <summary>A voice of one language, and beside it a voice that has every other language.</summary>
public sealed class MultilingualVoice(ISynthesizer first, ISynthesizer others) : ISynthesizer
{
    public string Voice => first.Voice;

    public string Language => first.Language;

    public ISynthesizer ForLanguage(string language) => language == first.Language ? first : others.ForLanguage(language);

    public Task<AudioClip> SynthesizeAsync(string sentence, SpeechRate rate, CancellationToken cancellationToken) =>
        first.SynthesizeAsync(sentence, rate, cancellationToken);
}
