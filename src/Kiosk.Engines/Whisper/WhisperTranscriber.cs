using System.ComponentModel.DataAnnotations;
using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Whisper;

/// <summary>Transcribes with whisper.cpp. Calls wait for each other: there is one native context.</summary>
public sealed class WhisperTranscriber : ITranscriber, IDisposable
{
    // Less than this is a click; whisper.cpp itself refuses less than 100 ms.
    private static readonly int MinSamples = AudioFormat.ToSamples(TimeSpan.FromMilliseconds(100));

    // A word that starts at the first sample, or fills a short clip, is often lost: it gets silence around it.
    private static readonly int ShortLength = AudioFormat.ToSamples(TimeSpan.FromSeconds(1));
    private static readonly int ShortLeadIn = AudioFormat.ToSamples(TimeSpan.FromMilliseconds(250));

    // Several times what a cancelled call takes to return.
    private static readonly TimeSpan MaxExit = TimeSpan.FromSeconds(5);

    // Softer than the last bit of a 16-bit recording.
    private const float Inaudible = 1f / 32768;

    private readonly WhisperContext context;
    private readonly WhisperDecoder decoder;
    private readonly WhisperOptions options;
    private readonly ProcessorTurns turns;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly CancellationTokenSource exiting = new();

    private WhisperTranscriber(WhisperContext context, WhisperOptions options, ProcessorTurns turns)
    {
        this.context = context;
        this.options = options;
        this.turns = turns;
        decoder = new WhisperDecoder(context, options);
        AppDomain.CurrentDomain.ProcessExit += EndWork;
    }

    /// <param name="modelFile">A Whisper model in ggml format.</param>
    /// <param name="turns">Shared with the engines that make way for speech; null when there are none.</param>
    /// <exception cref="ValidationException">An option is out of range.</exception>
    /// <exception cref="EngineException">The engine or the model is missing, of another kind, or damaged.</exception>
    public static WhisperTranscriber Load(string modelFile, WhisperOptions options, NativeLibraries natives, ProcessorTurns? turns = null)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var context = WhisperContext.Load(modelFile, natives);
        try
        {
            return new WhisperTranscriber(context, options, turns ?? new ProcessorTurns());
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    public async Task<Transcript> TranscribeAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, exiting.Token);
        stop.Token.ThrowIfCancellationRequested();
        if (samples.Length < MinSamples || !samples.Span.ContainsAnyExceptInRange(-Inaudible, Inaudible))
        {
            return Transcript.Silence;
        }

        await gate.WaitAsync(stop.Token).ConfigureAwait(false);
        try
        {
            using var turn = await turns.EnterFirstAsync(stop.Token).ConfigureAwait(false);
            return await Task.Run(() => Transcribe(samples, stop.Token), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var held = new HeldContext(context);
            context.FreeState();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Frees the model as soon as no transcription runs; later ones are refused.</summary>
    public void Dispose()
    {
        context.Dispose();
        if (gate.CurrentCount > 0)
        {
            AppDomain.CurrentDomain.ProcessExit -= EndWork;
        }
    }

    /// <summary>
    /// The engine's own tables are gone soon after this event: a transcription that still ran would then read freed
    /// memory and end the process with a fault.
    /// </summary>
    private void EndWork(object? sender, EventArgs e)
    {
        exiting.Cancel();
        gate.Wait(MaxExit);
    }

    private Transcript Transcribe(ReadOnlyMemory<float> samples, CancellationToken cancellationToken)
    {
        using var held = new HeldContext(context);
        var window = context.AudioPositions * WhisperContext.SamplesPerPosition;
        using var padded = PadIfShort(samples);
        var pieces = WindowCutter.Cut(padded?.Memory ?? samples, window)
            .Select(piece => (piece.Length, Transcript: Transcribe(piece.Span, cancellationToken)))
            .ToList();
        return Join(pieces);
    }

    private Transcript Transcribe(ReadOnlySpan<float> window, CancellationToken cancellationToken)
    {
        var decoded = decoder.Decode(window, cancellationToken);
        // Both signs together, as in openai/whisper's transcribe.py: either alone is wrong too often.
        if (decoded.NoSpeechProbability > options.NoSpeechThreshold && decoded.MeanLogProbability < -1)
        {
            return Transcript.Silence;
        }

        var (text, keptShare) = InventedText.Remove(decoded.Text);
        return text.Length == 0
            ? Transcript.Silence
            : new Transcript(text, decoded.Language, decoded.Confidence * keptShare, decoded.NoSpeechProbability);
    }

    /// <returns>Null when they are long enough.</returns>
    private static ErasableMemory<float>? PadIfShort(ReadOnlyMemory<float> samples)
    {
        if (samples.Length >= ShortLength)
        {
            return null;
        }

        var padded = new ErasableMemory<float>(ShortLeadIn + ShortLength);
        samples.Span.CopyTo(padded.GetSpan()[ShortLeadIn..]);
        return padded;
    }

    private static Transcript Join(List<(int Length, Transcript Transcript)> pieces)
    {
        var spoken = pieces.Where(piece => !piece.Transcript.IsEmpty).ToList();
        if (spoken.Count == 0)
        {
            return Transcript.Silence;
        }

        double total = spoken.Sum(piece => piece.Length);
        return new Transcript(
            string.Join(' ', spoken.Select(piece => piece.Transcript.Text)),
            spoken.MaxBy(piece => piece.Length).Transcript.Language,
            spoken.Sum(piece => piece.Transcript.Confidence * piece.Length) / total,
            spoken.Min(piece => piece.Transcript.NoSpeechProbability));
    }

    /// <summary>Keeps the model loaded while it is worked with.</summary>
    private readonly struct HeldContext : IDisposable
    {
        private readonly WhisperContext context;

        public HeldContext(WhisperContext context)
        {
            this.context = context;
            var isHeld = false;
            context.DangerousAddRef(ref isHeld);
        }

        public void Dispose() => context.DangerousRelease();
    }
}
