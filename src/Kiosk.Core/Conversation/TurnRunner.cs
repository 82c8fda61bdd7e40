using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Handovers;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>Runs one turn: from what was said to the last sample of the reply.</summary>
/// <param name="answerer">
/// The answerer of now, or null when there is no knowledge: another may take its place between two turns.
/// </param>
public sealed class TurnRunner(ITranscriber transcriber, Func<Answerer?> answerer, ISynthesizer voice, TimeProvider time)
{
    /// <summary>Whether there is anything to answer from now.</summary>
    public bool HasKnowledge => answerer() is not null;

    /// <summary>Listens for a question, then answers it.</summary>
    /// <param name="maxWait">How long nobody may speak.</param>
    /// <returns>The turn, or null when nobody spoke.</returns>
    /// <inheritdoc cref="RunAsync(Utterance, Session, TurnOutput, CancellationToken)" path="/exception"/>
    public async Task<Turn?> RunAsync(
        Hearing hearing, TimeSpan maxWait, Session session, TurnOutput output, CancellationToken cancellationToken)
    {
        using var utterance = await PartFailedException.WrapAsync(
            Part.Microphone, ListenAsync(hearing, maxWait, cancellationToken));
        if (utterance is null)
        {
            return null;
        }

        output.Listened();
        return await RunAsync(utterance, session, output, cancellationToken);
    }

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

        var answered = AnswererOrFault().Answer(heard, session);
        var firstAudio = await ReplyAsync(answered, session, output, decided, cancellationToken);

        return new Turn(heard, answered, new TurnTimings(
            utterance.EndpointDelay, transcribe, answered.Retrieve, answered.Compose, firstAudio,
            time.GetElapsedTime(decided)));
    }

    /// <summary>Answers a typed question; speaks the reply where there is a loudspeaker.</summary>
    /// <inheritdoc cref="RunAsync(Utterance, Session, TurnOutput, CancellationToken)" path="/exception"/>
    public async Task<Turn> RunTypedAsync(
        string question, Session session, TurnOutput output, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        var answered = AnswererOrFault().Answer(question, session);
        var firstAudio = await ReplyAsync(answered, session, output, asked, cancellationToken);

        return new Turn(null, answered, new TurnTimings(
            TimeSpan.Zero, TimeSpan.Zero, answered.Retrieve, answered.Compose, firstAudio, time.GetElapsedTime(asked)));
    }

    /// <summary>Speaks fixed phrases.</summary>
    /// <inheritdoc cref="RunAsync(Utterance, Session, TurnOutput, CancellationToken)" path="/exception"/>
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
        var answered = AnswererOrFault().Answer("Wat zijn de openingstijden?", new Session());
        var sentence = DutchTextNormalizer.Normalize(answered.Reply.Spoken[0]);
        await PartFailedException.WrapAsync(Part.Voice, voice.SynthesizeAsync(sentence, SpeechRate.Normal, cancellationToken));
    }

    private static async Task<Utterance?> ListenAsync(Hearing hearing, TimeSpan maxWait, CancellationToken cancellationToken) =>
        await hearing.Capture().ListenAsync(hearing.Microphone.CaptureAsync(cancellationToken), maxWait, cancellationToken);

    private Answerer AnswererOrFault() => answerer()
        ?? throw new PartFailedException(Part.Knowledge, new EngineException("There is no knowledge to answer from."));

    private Task<TimeSpan> ReplyAsync(
        AnsweredQuestion answered, Session session, TurnOutput output, long since, CancellationToken cancellationToken)
    {
        output.Display?.ShowHeard(answered.Question);
        if (!output.Speaks(answered.Reply))
        {
            return Task.FromResult(TimeSpan.Zero);
        }

        if (answered.Reply is not Command)
        {
            session.Add(Exchange.Of(answered));
        }

        if (answered.Reply is Answer answer)
        {
            output.Display?.ShowSource(answer.Passage.Source);
        }

        return new ReplySpeaker(voice.ForLanguage(answered.Reply.Language), output, time)
            .SayAsync(answered.Reply.Spoken, session.Style, since, cancellationToken);
    }
}
