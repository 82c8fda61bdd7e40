using System.ComponentModel.DataAnnotations;
using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Espeak;

/// <summary>The built-in formant voice: always there, needs no model, speaks 22,050 Hz.</summary>
public sealed class EspeakSynthesizer : ISynthesizer
{
    private readonly EspeakEngine engine;
    private readonly EspeakOptions options;

    /// <exception cref="ValidationException">An option is out of range, or the voice has no such variant.</exception>
    /// <exception cref="EngineException">espeak-ng or the voice is missing.</exception>
    public EspeakSynthesizer(EspeakOptions options)
        : this(EngineFor(options), options)
    {
    }

    private EspeakSynthesizer(EspeakEngine engine, EspeakOptions options)
    {
        this.engine = engine;
        this.options = options;
    }

    public string Voice => $"espeak-{options.VoiceName}";

    // espeak-ng names a dialect after its language: nl-x, en-gb.
    public string Language => options.Language.Split('-')[0];

    /// <returns>The same variant in that language; speaking with it fails when espeak-ng has no such language.</returns>
    public ISynthesizer ForLanguage(string language) =>
        language == Language ? this
            : new EspeakSynthesizer(engine, new EspeakOptions { Language = language, Variant = options.Variant, Tempo = options.Tempo });

    public Task<AudioClip> SynthesizeAsync(string sentence, SpeechRate rate, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sentence.Length, SentenceSplitter.MaxLength, nameof(sentence));
        return Task.Run(() => Synthesize(sentence, rate, cancellationToken), cancellationToken);
    }

    private static EspeakEngine EngineFor(EspeakOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return EspeakEngine.With(options);
    }

    private AudioClip Synthesize(string sentence, SpeechRate rate, CancellationToken cancellationToken)
    {
        var wave = engine.Speak(sentence, options.VoiceName, options.Tempo * rate.Factor, cancellationToken);
        var samples = Array.ConvertAll(wave, sample => sample / 32768f);
        return new AudioClip(samples, engine.SampleRate);
    }
}
