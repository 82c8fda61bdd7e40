using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
using Kiosk.Engines.Espeak;
using Kiosk.Engines.Llama;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Whisper;

namespace Kiosk.Engines.Models;

/// <summary>
/// What the child process of <see cref="ChildProcessTrial"/> does: it limits itself, loads the model and runs it on
/// a second of next to nothing. A file that ends the process ends only that one.
/// </summary>
public static class ModelTrial
{
    /// <exception cref="EngineException">The model cannot be loaded, or not run.</exception>
    public static async Task RunAsync(ModelRole role, string file, NativeLibraries natives, CancellationToken cancellationToken)
    {
        ProcessLimits.Apply(file);
        switch (role)
        {
            case ModelRole.Transcriber:
                using (var transcriber = WhisperTranscriber.Load(file, new WhisperOptions(), natives))
                {
                    await transcriber.TranscribeAsync(Murmur(), cancellationToken).ConfigureAwait(false);
                }

                break;
            case ModelRole.VoiceActivity:
                using (var detector = SileroVad.Load(file, natives))
                {
                    RunDetector(detector, file);
                }

                break;
            case ModelRole.Voice:
                using (var voice = PiperVoice.Load(file, new PiperOptions(), Phonemizer, natives))
                {
                    await voice.SynthesizeAsync("ja", SpeechRate.Normal, cancellationToken).ConfigureAwait(false);
                }

                break;
            case ModelRole.LanguageModel:
                using (var engine = LlamaEngine.Load(file, new LlamaOptions { ContextTokens = 128 }, natives, new ProcessorTurns(), TimeProvider.System))
                {
                    await engine.ScoreNextAsync(new LlamaRequest([new PromptMessage("user", "Hallo")]), cancellationToken).ConfigureAwait(false);
                }

                break;
            default:
                throw new EngineException($"'{file}': this kiosk has no engine for the role {role}.");
        }
    }

    private static EspeakPhonemizer Phonemizer(string language) => new(new EspeakOptions { Language = language });

    private static void RunDetector(SileroVad detector, string file)
    {
        foreach (var frame in Murmur().Chunk(AudioFormat.FrameLength).SkipLast(1))
        {
            if (detector.SpeechProbability(frame) is not (>= 0 and <= 1))
            {
                throw new EngineException($"'{file}' gives no probabilities: it is not Silero VAD 5 or it is damaged.");
            }
        }
    }

    // Not zeros: engines may skip those, and here they must work.
    private static float[] Murmur()
    {
        var samples = new float[AudioFormat.SampleRate];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = 0.001f * MathF.Sin(i * 0.1f);
        }

        return samples;
    }
}
