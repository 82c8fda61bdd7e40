using System.Runtime.InteropServices;
using Kiosk.Core.Audio;

namespace Kiosk.Engines.Whisper;

/// <summary>
/// Tells the language of the speech that was decoded last. Whisper names the language with its first token, so one
/// step of the decoder on what the encoder left behind is enough (openai/whisper, decoding.py, detect_language).
/// </summary>
internal sealed unsafe class LanguageDetector(WhisperContext context, WhisperOptions options)
{
    // A shorter clip sounds like many languages.
    private static readonly int MinSamples = AudioFormat.ToSamples(TimeSpan.FromSeconds(1.5));

    private readonly WhisperNative native = context.Native;

    /// <param name="sampleCount">Length of that speech.</param>
    /// <returns>The configured language, unless another is about certain.</returns>
    public string Detect(int sampleCount)
    {
        if (!context.IsPublishedShape || !context.IsMultilingual || sampleCount < MinSamples)
        {
            return options.Language;
        }

        var handle = context.DangerousGetHandle();
        var start = native.StartToken(handle);
        if (native.Decode(handle, context.State, &start, 1, 0, options.Threads) != 0)
        {
            return options.Language;
        }

        var (language, probability) = MostLikely(handle, native.Logits(context.State));
        return probability >= options.OtherLanguageThreshold
            ? Marshal.PtrToStringUTF8((nint)native.LanguageCode(language)) ?? options.Language
            : options.Language;
    }

    private (int Language, double Probability) MostLikely(nint handle, float* logits)
    {
        var count = native.LastLanguageId() + 1;
        var best = 0;
        for (var language = 1; language < count; language++)
        {
            best = Logit(language) > Logit(best) ? language : best;
        }

        var sum = 0.0;
        for (var language = 0; language < count; language++)
        {
            sum += Math.Exp(Logit(language) - Logit(best));
        }

        return (best, 1 / sum);

        float Logit(int language) => logits[native.LanguageToken(handle, language)];
    }
}
