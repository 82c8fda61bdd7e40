using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>Runs one turn: from what was said to the last sample of the reply.</summary>
/// <param name="answerer">The answerer of now: new knowledge may take its place between two turns.</param>
public sealed class TurnRunner(ITranscriber transcriber, Func<Answerer> answerer, ISynthesizer voice, TimeProvider time)
{
    /// <summary>Hears, answers and speaks; completes when the reply was heard to its end.</summary>
    /// <exception cref="OperationCanceledException">Stopped; the sound has stopped too.</exception>
    /// <exception cref="PartFailedException">An engine or the loudspeaker failed.</exception>
    public async Task<Turn> RunAsync(
        Utterance utterance, Session session, TurnOutput output, CancellationToken cancellationToken)
    {
        var decided = time.GetTimestamp();
        var heard = await PartFailedException.WrapAsync(
            Part.Recogniser, transcriber.TranscribeAsync(utterance.Samples, cancellationToken));
        var transcribe = time.GetElapsedTime(decided);

        var answered = answerer().Answer(heard, session);
        output.Display?.ShowHeard(answered.Question);
        var firstAudio = await SayAsync(answered.Reply, session.Style, output, decided, cancellationToken);

        return new Turn(heard, answered, new TurnTimings(
            utterance.EndpointDelay, transcribe, answered.Retrieve, answered.Compose, firstAudio,
            time.GetElapsedTime(decided)));
    }

    /// <summary>Answers a typed question; speaks the reply where there is a loudspeaker.</summary>
    /// <inheritdoc cref="RunAsync" path="/exception"/>
    public async Task<Turn> RunTypedAsync(
        string question, Session session, TurnOutput output, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        var answered = answerer().Answer(question, session);
        output.Display?.ShowHeard(answered.Question);
        var firstAudio = await SayAsync(answered.Reply, session.Style, output, asked, cancellationToken);

        return new Turn(null, answered, new TurnTimings(
            TimeSpan.Zero, TimeSpan.Zero, answered.Retrieve, answered.Compose, firstAudio, time.GetElapsedTime(asked)));
    }

    /// <summary>Speaks fixed phrases.</summary>
    /// <inheritdoc cref="RunAsync" path="/exception"/>
    public Task SayAsync(
        IReadOnlyList<string> sentences, Session session, TurnOutput output, CancellationToken cancellationToken) =>
        new ReplySpeaker(voice, output, time).SayAsync(sentences, session.Style, time.GetTimestamp(), cancellationToken);

    /// <summary>
    /// Runs every part once, unheard, so that the first citizen does not wait for what is compiled and paged in on
    /// first use.
    /// </summary>
    /// <exception cref="PartFailedException">An engine failed.</exception>
    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        var hiss = new float[AudioFormat.SampleRate];
        for (var sample = 0; sample < hiss.Length; sample++)
        {
            hiss[sample] = (sample % 7 - 3) * 0.001f;
        }

        await PartFailedException.WrapAsync(Part.Recogniser, transcriber.TranscribeAsync(hiss, cancellationToken));
        var answered = answerer().Answer("Wat zijn de openingstijden?", new Session());
        var sentence = DutchTextNormalizer.Normalize(answered.Reply.Spoken[0]);
        await PartFailedException.WrapAsync(Part.Voice, voice.SynthesizeAsync(sentence, SpeechRate.Normal, cancellationToken));
    }

    private Task<TimeSpan> SayAsync(
        Reply reply, SpeakingStyle style, TurnOutput output, long since, CancellationToken cancellationToken) =>
        new ReplySpeaker(voice.ForLanguage(reply.Language), output, time).SayAsync(reply.Spoken, style, since, cancellationToken);
}
