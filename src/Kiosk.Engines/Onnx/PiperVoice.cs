using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Onnx;

/// <summary>A neural voice of the Piper family (VITS): phonemes in, sound out, one sentence at a time.</summary>
public sealed class PiperVoice : ISynthesizer, IDisposable
{
    // Slow speech takes about 0.1 s for a phoneme with its pad. Far more is babble, which some voices fall into on
    // very short phrases.
    private const double MaxSecondsPerId = 0.25;
    private const double MaxExtraSeconds = 1.5;

    private readonly OrtSession session;
    private readonly PiperSettings settings;
    private readonly PiperPhonemes phonemes;
    private readonly IPhonemizer phonemizer;
    private readonly PiperOptions options;
    private readonly long? speaker;

    private PiperVoice(
        string modelFile, OrtSession session, PiperSettings settings, PiperOptions options, Func<string, IPhonemizer> phonemizerFor)
    {
        this.session = session;
        this.settings = settings;
        this.options = options;
        phonemes = new PiperPhonemes(settings.PhonemeIdMap);
        speaker = FindSpeaker(modelFile);
        phonemizer = phonemizerFor(settings.Espeak.Voice);
        Voice = Path.GetFileNameWithoutExtension(modelFile);
    }

    public string Voice { get; }

    /// <param name="modelFile">The .onnx file; its settings stand beside it in a file with .json added to the name.</param>
    /// <param name="phonemizerFor">Gives the phonemes of the espeak-ng voice that it is called with.</param>
    /// <exception cref="ValidationException">An option is out of range.</exception>
    /// <exception cref="EngineException">The engine or the voice is missing, of another kind, or damaged.</exception>
    public static PiperVoice Load(
        string modelFile, PiperOptions options, Func<string, IPhonemizer> phonemizerFor, NativeLibraries natives)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var settings = PiperSettings.Read(modelFile + ".json");
        var session = OrtSession.Load(modelFile, options.Threads, natives);
        try
        {
            CheckInputs(modelFile, session, settings);
            return new PiperVoice(modelFile, session, settings, options, phonemizerFor);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public Task<AudioClip> SynthesizeAsync(string sentence, SpeechRate rate, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sentence.Length, SentenceSplitter.MaxLength, nameof(sentence));
        return Task.Run(() => Synthesize(sentence, rate, cancellationToken), cancellationToken);
    }

    public void Dispose() => session.Dispose();

    private AudioClip Synthesize(string sentence, SpeechRate rate, CancellationToken cancellationToken)
    {
        var ids = phonemes.ToIds(phonemizer.ToPhonemes(sentence));
        var lengthScale = (float)(settings.Inference.LengthScale / (rate.Factor * options.Tempo));
        var maxLength = (int)(settings.SampleRate * ((ids.Length * MaxSecondsPerId * lengthScale) + MaxExtraSeconds));
        var samples = Run(ids, settings.Inference.NoiseScale, lengthScale, settings.Inference.NoiseW, cancellationToken);
        if (!IsSpeech(samples, maxLength))
        {
            // Without its random variation a voice is dull but steady.
            samples = Run(ids, 0, lengthScale, 0, cancellationToken);
        }

        return IsSpeech(samples, maxLength)
            ? new AudioClip(Array.ConvertAll(samples, sample => Math.Clamp(sample, -1f, 1f)), settings.SampleRate)
            : throw new EngineException($"The voice '{Voice}' gave no usable sound for a sentence: use another voice if this returns.");
    }

    private float[] Run(long[] ids, float noiseScale, float lengthScale, float noiseW, CancellationToken cancellationToken)
    {
        using var input = new OrtTensor<long>(session.Runtime, 1, ids.Length);
        using var inputLength = new OrtTensor<long>(session.Runtime, 1);
        using var scales = new OrtTensor<float>(session.Runtime, 3);
        using var speakerId = new OrtTensor<long>(session.Runtime, 1);
        ids.CopyTo(input.Data);
        inputLength.Data[0] = ids.Length;
        ((ReadOnlySpan<float>)[noiseScale, lengthScale, noiseW]).CopyTo(scales.Data);
        speakerId.Data[0] = speaker ?? 0;
        (string, IOrtTensor?)[] inputs = [("input", input), ("input_lengths", inputLength), ("scales", scales), ("sid", speakerId)];
        var run = new OrtRun(session, inputs.AsSpan(0, session.Inputs.Count), [(session.Outputs[0], null)]);
        return run.ExecuteToFloats(120 * settings.SampleRate, cancellationToken);
    }

    private static bool IsSpeech(float[] samples, int maxLength) =>
        samples.Length > 0 && samples.Length <= maxLength && Array.TrueForAll(samples, float.IsFinite) && Array.Exists(samples, sample => sample != 0);

    private static void CheckInputs(string modelFile, OrtSession session, PiperSettings settings)
    {
        string[] expected = settings.NumSpeakers > 1
            ? ["input", "input_lengths", "scales", "sid"]
            : ["input", "input_lengths", "scales"];
        if (!session.Inputs.Order(StringComparer.Ordinal).SequenceEqual(expected) || session.Outputs.Count != 1)
        {
            throw new EngineException(
                $"'{modelFile}' is no Piper voice: its inputs are {string.Join(", ", session.Inputs)}, expected {string.Join(", ", expected)}.");
        }
    }

    private long? FindSpeaker(string modelFile)
    {
        if (settings.NumSpeakers == 1)
        {
            return null;
        }

        if (options.Speaker.Length == 0)
        {
            return 0;
        }

        var known = settings.SpeakerIdMap?.TryGetValue(options.Speaker, out var id) == true
            || long.TryParse(options.Speaker, NumberStyles.None, CultureInfo.InvariantCulture, out id) ? id : -1;
        return known >= 0 && known < settings.NumSpeakers
            ? known
            : throw new EngineException(
                $"'{modelFile}' has no speaker '{options.Speaker}': set one of its {settings.NumSpeakers} by name or by number from 0.");
    }
}
