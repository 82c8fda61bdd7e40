using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Whisper;

/// <summary>Runs the model on one window of speech.</summary>
internal sealed unsafe class WhisperDecoder
{
    // The encoder's cost grows with the positions it works on, so it gets those of the utterance and a margin.
    // Multiples of 64 suit the matrix kernels, and published models lose words below a few seconds of room.
    private const int PositionMargin = 50;
    private const int PositionStep = 64;
    private const int MinPositions = 256;

    // A model with so few positions costs little whole, and hears clearly better on the whole window it was trained on.
    private const int SmallContext = 512;

    private const int GreedySearch = 0;
    private const int BeamSearch = 1;

    private readonly WhisperContext context;
    private readonly WhisperNative native;
    private readonly WhisperOptions options;
    private readonly byte[] language;
    private readonly byte[]? prompt;
    private readonly LanguageDetector detector;

    /// <exception cref="EngineException">The model does not know the language.</exception>
    public WhisperDecoder(WhisperContext context, WhisperOptions options)
    {
        this.context = context;
        this.options = options;
        native = context.Native;
        detector = new LanguageDetector(context, options);
        language = Encoding.UTF8.GetBytes(options.Language + '\0');
        prompt = options.Prompt.Length > 0 && context.IsPublishedShape ? Encoding.UTF8.GetBytes(options.Prompt + '\0') : null;
        fixed (byte* code = language)
        {
            if (native.LanguageId(code) < 0)
            {
                throw new EngineException($"Whisper knows no language '{options.Language}': set an ISO 639-1 code such as nl.");
            }
        }
    }

    /// <param name="samples">At most one window of mono samples at 16 kHz.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="EngineException">whisper.cpp reported a failure.</exception>
    public DecodedWindow Decode(ReadOnlySpan<float> samples, CancellationToken cancellationToken)
    {
        var stop = 0;
        // The registration ends before this frame does, so the pointer to its local stays valid.
        using var registration = cancellationToken.UnsafeRegister(
            static address => Volatile.Write(ref *(int*)(nint)address!, 1), (nint)(&stop));
        int result;
        fixed (byte* languageCode = language, promptText = prompt)
        fixed (float* data = samples)
        {
            var parameters = Parameters(samples.Length, &stop);
            parameters.Language = languageCode;
            parameters.InitialPrompt = promptText;
            result = native.Full(context.DangerousGetHandle(), context.State, parameters, data, samples.Length);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return result == 0
            ? Read(samples.Length)
            : throw new EngineException(
                $"whisper.cpp failed with code {result}: the model or memory is damaged; restart the kiosk, then check 'kiosk models verify'.");
    }

    private WhisperNative.FullParameters Parameters(int sampleCount, int* stop)
    {
        var parameters = native.DefaultFullParameters(options.BeamSize > 1 ? BeamSearch : GreedySearch);
        parameters.Threads = options.Threads;
        parameters.BestOf = 1;
        parameters.BeamSize = options.BeamSize;
        parameters.MaxTokens = Math.Min(options.MaxTokens, context.MaxTokens);
        parameters.AudioContext = Positions(sampleCount);
        parameters.SingleSegment = 1;
        parameters.NoTimestamps = 1;
        parameters.SuppressNonSpeechTokens = 1;
        parameters.PrintProgress = 0;
        // One pass at temperature 0: retries at higher ones multiply the time and invent words.
        parameters.TemperatureIncrement = 0;
        // Silence is decided by the caller, who also sees the probabilities.
        parameters.NoSpeechThreshold = 1;
        parameters.Abort = &ShouldStop;
        parameters.AbortData = stop;
        parameters.EncoderBegin = &MayBegin;
        parameters.EncoderBeginData = stop;
        return parameters;
    }

    private int Positions(int sampleCount)
    {
        if (context.AudioPositions <= SmallContext)
        {
            return context.AudioPositions;
        }

        var needed = (sampleCount / WhisperContext.SamplesPerPosition) + PositionMargin;
        var rounded = (needed + PositionStep - 1) / PositionStep * PositionStep;
        return Math.Clamp(rounded, MinPositions, context.AudioPositions);
    }

    private DecodedWindow Read(int sampleCount)
    {
        var state = context.State;
        var endOfText = native.EndOfTextToken(context.DangerousGetHandle());
        var text = new StringBuilder();
        var probabilities = new List<float>();
        var noSpeech = 0f;
        for (var segment = 0; segment < native.SegmentCount(state); segment++)
        {
            text.Append(Marshal.PtrToStringUTF8((nint)native.SegmentText(state, segment)));
            noSpeech = Math.Max(noSpeech, native.SegmentNoSpeechProbability(state, segment));
            for (var token = 0; token < native.TokenCount(state, segment); token++)
            {
                // Everything from the end-of-text token up is a marker, no text.
                if (native.TokenId(state, segment, token) < endOfText)
                {
                    probabilities.Add(native.TokenProbability(state, segment, token));
                }
            }
        }

        return probabilities.Count > 0
            ? new DecodedWindow(text.ToString().Trim(), detector.Detect(sampleCount), probabilities, noSpeech)
            : new DecodedWindow("", options.Language, probabilities, 1);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte ShouldStop(void* stop) => (byte)Volatile.Read(ref *(int*)stop);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte MayBegin(nint context, nint state, void* stop) => (byte)(1 - Volatile.Read(ref *(int*)stop));
}
