using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;
using Kiosk.Host.Audio;
using Kiosk.Host.Bench.Endpointing;

namespace Kiosk.Host;

/// <summary>The loaded parts between a microphone and a loudspeaker; the same for the service, the demo and 'ask'.</summary>
internal sealed class Pipeline(
    KnowledgeBundle bundle, IVoiceActivityDetector detector, EndpointerOptions endpointing, ITranscriber transcriber,
    ISynthesizer voice, TurnRunner turns, IReadOnlyList<IDisposable> engines) : IDisposable
{
    /// <summary>The longest sound file that is taken for a question.</summary>
    public static readonly TimeSpan MaxQuestion = TimeSpan.FromSeconds(60);

    public KnowledgeBundle Bundle { get; } = bundle;

    public ITranscriber Transcriber { get; } = transcriber;

    public ISynthesizer Voice { get; } = voice;

    public TurnRunner Turns { get; } = turns;

    /// <summary>A fresh capture; the detector's state is its own from then on.</summary>
    public UtteranceCapture Capture() => new(detector, endpointing);

    /// <summary>To try out when the kiosk takes someone to have finished.</summary>
    public EndpointTrial EndpointTrial() => new(detector, endpointing);

    /// <summary>A microphone that hears the clip at the pace at which it was spoken, then silence.</summary>
    public Hearing HearingOf(AudioClip clip) => new(new PacedMicrophone(MicrophoneOf(clip), TimeProvider.System), Capture);

    /// <summary>
    /// The question in a sound file, found as in the hall. A file is one question: what is said after a pause belongs
    /// to it.
    /// </summary>
    /// <param name="clip">Mono, 16 kHz.</param>
    /// <returns>The utterance; without samples when nobody speaks.</returns>
    public async Task<Utterance> QuestionInAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        var frames = MicrophoneOf(clip).CaptureAsync(cancellationToken);
        var samples = new List<float>();
        var delay = TimeSpan.Zero;
        // Nothing is lost by a decision too early, so nobody waits for words that may follow.
        var capture = new UtteranceCapture(detector, endpointing with { HesitationPatienceMs = endpointing.PatienceMs });
        await using var enumerator = frames.GetAsyncEnumerator(cancellationToken);
        while (await capture.ListenAsync(Remaining(enumerator), MaxQuestion, cancellationToken) is { } part)
        {
            samples.AddRange(part.Samples.Span);
            delay = part.EndpointDelay;
            part.Dispose();
        }

        return new Utterance([.. samples], delay);
    }

    public void Dispose()
    {
        foreach (var engine in engines)
        {
            engine.Dispose();
        }
    }

    private WaveFileMicrophone MicrophoneOf(AudioClip clip) => new(clip, TimeSpan.FromMilliseconds(2 * Math.Max(endpointing.PatienceMs, endpointing.HesitationPatienceMs)));

    private static async IAsyncEnumerable<AudioFrame> Remaining(IAsyncEnumerator<AudioFrame> frames)
    {
        while (await frames.MoveNextAsync())
        {
            yield return frames.Current;
        }
    }
}
