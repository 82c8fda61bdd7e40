using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Handovers;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>Runs one turn: from the first word to the last sample of the reply.</summary>
/// <param name="answerer">
/// The answerer of now, or null when there is no knowledge: another may take its place between two turns.
/// </param>
/// <param name="selector">Chooses the sentences of an answer, or null to say those that were found by their words.</param>
public sealed class TurnRunner(
    ITranscriber transcriber, Func<Answerer?> answerer, ISynthesizer voice, TimeProvider time, ISentenceSelector? selector = null)
{
    /// <summary>Whether there is anything to answer from now.</summary>
    public bool HasKnowledge => answerer() is not null;

    /// <summary>The same with another recogniser.</summary>
    public TurnRunner With(ITranscriber other) => new(other, answerer, voice, time, selector);

    /// <summary>
    /// Listens, answers and speaks. In each pause of the citizen the words so far are transcribed, answered and the
    /// first sentence synthesised; when the utterance turns out to end there, the sound begins at once.
    /// </summary>
    /// <param name="maxWait">How long nobody may speak.</param>
    /// <returns>The turn, or null when nobody spoke.</returns>
    /// <exception cref="OperationCanceledException">Stopped; the sound has stopped too.</exception>
    /// <exception cref="PartFailedException">A part failed.</exception>
    public async Task<Turn?> RunAsync(
        Hearing hearing, TimeSpan maxWait, Session session, TurnOutput output, CancellationToken cancellationToken)
    {
        var capture = hearing.Capture();
        await using var ahead = new WorkAhead(
            (soFar, heard, stop) => DraftAsync(soFar, session, output, heard, stop), transcriber,
            words =>
            {
                capture.Heard(words);
                output.Display?.ShowHearing(PartialCaption.Of(words));
            },
            cancellationToken);
        (capture.Spoken, capture.Paused) = (ahead.Glance, ahead.Draft);

        using var utterance = await ListenAsync(capture, hearing.Microphone, maxWait, session.Style, output, cancellationToken);
        if (utterance is null)
        {
            return null;
        }

        var decided = time.GetTimestamp();
        output.Listened();
        var draft = await ahead.FinishAsync(utterance);
        return await GiveAsync(draft, utterance.EndpointDelay, decided, session, output, cancellationToken);
    }

    /// <summary>Answers an utterance that is there as a whole; completes when the reply was heard to its end.</summary>
    /// <exception cref="OperationCanceledException">Stopped; the sound has stopped too.</exception>
    /// <exception cref="PartFailedException">An engine or the loudspeaker failed.</exception>
    public async Task<Turn> AnswerAsync(
        Utterance utterance, Session session, TurnOutput output, CancellationToken cancellationToken)
    {
        var decided = time.GetTimestamp();
        await using var draft = await DraftAsync(utterance, session, output, _ => { }, cancellationToken);
        return await GiveAsync(draft, utterance.EndpointDelay, decided, session, output, cancellationToken);
    }

    /// <summary>Answers a typed question; speaks the reply where there is a loudspeaker.</summary>
    /// <inheritdoc cref="AnswerAsync(Utterance, Session, TurnOutput, CancellationToken)" path="/exception"/>
    public async Task<Turn> AnswerAsync(
        string question, Session session, TurnOutput output, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        var after = session.Fork();
        var answered = AnswererOrFault().Answer(question, after);
        await using var draft = await ComposeAsync(null, TimeSpan.Zero, answered, after, output, cancellationToken);
        return await GiveAsync(draft, TimeSpan.Zero, asked, session, output, cancellationToken);
    }

    /// <summary>Speaks fixed phrases.</summary>
    /// <inheritdoc cref="AnswerAsync(Utterance, Session, TurnOutput, CancellationToken)" path="/exception"/>
    public async Task SayAsync(
        IReadOnlyList<string> sentences, Session session, TurnOutput output, CancellationToken cancellationToken)
    {
        await using var sound = new SynthesisAhead(voice, sentences, session.Style, output.Speaker is not null, cancellationToken);
        await new ReplySpeaker(output, time).SayAsync(sentences, sound, time.GetTimestamp(), cancellationToken);
    }

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
        var answered = answerer()?.Answer("Wat zijn de openingstijden?", new Session());
        var sentence = DutchTextNormalizer.Normalize((answered?.Reply.Spoken ?? Phrases.OutOfService)[0]);
        await PartFailedException.WrapAsync(Part.Voice, voice.SynthesizeAsync(sentence, SpeechRate.Normal, cancellationToken));
    }

    /// <summary>Gives up what the engines still hold of what was said.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await transcriber.ForgetAsync(cancellationToken);
        await WarmUpAsync(cancellationToken);
    }

    private static async Task<Utterance?> ListenAsync(
        UtteranceCapture capture, IMicrophone microphone, TimeSpan maxWait, SpeakingStyle style, TurnOutput output, CancellationToken cancellationToken)
    {
        await using var warning = new LimitWarning(output, style, cancellationToken);
        capture.RunningOut = warning.Warn;
        try
        {
            return await capture.ListenAsync(microphone.CaptureAsync(cancellationToken), maxWait, cancellationToken);
        }
        catch (AudioDeviceException exception)
        {
            throw new PartFailedException(Part.Microphone, exception);
        }
        catch (EngineException exception)
        {
            throw new PartFailedException(Part.Detector, exception);
        }
    }

    private async Task<Draft> DraftAsync(
        Utterance utterance, Session session, TurnOutput output, Action<Transcript> heardSoFar, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var heard = await PartFailedException.WrapAsync(
            Part.Recogniser, transcriber.TranscribeAsync(utterance.Samples, cancellationToken));
        var transcribe = time.GetElapsedTime(started);
        heardSoFar(heard);

        // On a fork: the citizen may go on, and then this was never said.
        var after = session.Fork();
        return await ComposeAsync(heard, transcribe, AnswererOrFault().Answer(heard, after), after, output, cancellationToken);
    }

    private async Task<Draft> ComposeAsync(
        Transcript? heard, TimeSpan transcribe, AnsweredQuestion answered, Session after, TurnOutput output, CancellationToken cancellationToken)
    {
        var reply = selector is null
            ? answered.Reply
            : await ModelChoice.RefineAsync(answered.Question, answered.Reply, selector, cancellationToken);
        if (!ReferenceEquals(reply, answered.Reply))
        {
            after.Add(reply);
        }

        var sound = output.Speaks(reply, after)
            ? new SynthesisAhead(voice.ForLanguage(reply.Language), reply.Spoken, after.Style, output.Speaker is not null, cancellationToken)
            : null;
        return new Draft(heard, transcribe, answered with { Reply = reply }, after, sound);
    }

    /// <param name="since">When the citizen had finished.</param>
    private async Task<Turn> GiveAsync(
        Draft draft, TimeSpan endpoint, long since, Session session, TurnOutput output, CancellationToken cancellationToken)
    {
        var answered = draft.Answered;
        session.TakeOver(draft.After);
        output.Display?.ShowHeard(answered.Question);
        var firstAudio = draft.Sound is { } sound
            ? await SpeakAsync(answered, sound, session, output, since, cancellationToken)
            : TimeSpan.Zero;
        return new Turn(draft.Heard, answered, new TurnTimings(
            endpoint, draft.Transcribe, answered.Retrieve, answered.Compose, firstAudio, time.GetElapsedTime(since)));
    }

    private Task<TimeSpan> SpeakAsync(
        AnsweredQuestion answered, SynthesisAhead sound, Session session, TurnOutput output, long since, CancellationToken cancellationToken)
    {
        if (answered.Reply is not Command)
        {
            session.Add(Exchange.Of(answered));
        }

        if (answered.Reply is Answer answer)
        {
            output.Display?.ShowSource(answer.Passage.Source);
        }

        output.Replying(answered.Reply);
        return new ReplySpeaker(output, time).SayAsync(answered.Reply.Spoken, sound, since, cancellationToken);
    }

    private Answerer AnswererOrFault() => answerer()
        ?? throw new PartFailedException(Part.Knowledge, new EngineException("There is no knowledge to answer from."));
}
