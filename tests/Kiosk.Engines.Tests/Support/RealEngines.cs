using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
using Kiosk.Engines.Espeak;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Whisper;

namespace Kiosk.Engines.Tests.Support;

/// <summary>The real engines and models that the launcher puts in place; without them a test is skipped, visibly.</summary>
internal static class RealEngines
{
    private const string ModelsVariable = "KIOSK_MODELS";

    public static NativeLibraries Natives
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable(NativeLibraries.EnvironmentVariable);
            Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{NativeLibraries.EnvironmentVariable} is not set: run './kiosk test'.");
            return new NativeLibraries(folder!);
        }
    }

    public static string WhisperModel => Model("whisper-demo-nl-q8_0.bin");

    public static string VadModel => Model("silero-vad.onnx");

    public static WhisperTranscriber Transcriber(WhisperOptions? options = null) =>
        WhisperTranscriber.Load(WhisperModel, options ?? new WhisperOptions(), Natives);

    public static SileroVad Vad() => SileroVad.Load(VadModel, Natives);

    /// <summary>A sentence as espeak-ng says it, at 16 kHz.</summary>
    public static async Task<float[]> SpokenAsync(string sentence)
    {
        var clip = await new EspeakSynthesizer(new EspeakOptions()).SynthesizeAsync(
            sentence, SpeechRate.Normal, TestContext.Current.CancellationToken);
        return Resampler.Resample(clip.Samples.Span, clip.SampleRate, AudioFormat.SampleRate);
    }

    private static string Model(string name)
    {
        var folder = Environment.GetEnvironmentVariable(ModelsVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{ModelsVariable} is not set: run './kiosk test'.");
        return Path.Combine(folder!, name);
    }
}
