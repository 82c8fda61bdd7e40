using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>Runs one turn: from what was said to the last sample of the reply.</summary>
public sealed class TurnRunner(ITranscriber transcriber, Answerer answerer, ISynthesizer voice, TimeProvider time)
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

        var answered = answerer.Answer(heard, session);
        output.Display?.ShowHeard(answered.Question);
        var firstAudio = await SayAsync(answered.Reply.Spoken, session.Rate, output, decided, cancellationToken);

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
        var answered = answerer.Answer(question, session);
        output.Display?.ShowHeard(answered.Question);
        var firstAudio = await SayAsync(answered.Reply.Spoken, session.Rate, output, asked, cancellationToken);

        return new Turn(null, answered, new TurnTimings(
            TimeSpan.Zero, TimeSpan.Zero, answered.Retrieve, answered.Compose, firstAudio, time.GetElapsedTime(asked)));
    }

    /// <summary>Speaks fixed phrases.</summary>
    /// <inheritdoc cref="RunAsync" path="/exception"/>
    public Task SayAsync(
        IReadOnlyList<string> sentences, Session session, TurnOutput output, CancellationToken cancellationToken) =>
        SayAsync(sentences, session.Rate, output, time.GetTimestamp(), cancellationToken);

    /// <summary>Speaks sentence by sentence; the next one is synthesised while the previous one plays.</summary>
    /// <returns>Time from <paramref name="since"/> to the first sample; zero without a loudspeaker.</returns>
    private async Task<TimeSpan> SayAsync(
        IReadOnlyList<string> sentences, SpeechRate rate, TurnOutput output, long since, CancellationToken cancellationToken)
    {
        var firstAudio = TimeSpan.Zero;
        var ahead = new SynthesisAhead(voice, sentences, rate, output.Speaker is not null, cancellationToken);
        await using (ahead)
        {
            foreach (var (number, sentence) in sentences.Index())
            {
                var clip = await ahead.NextAsync();
                output.Display?.ShowSpoken(sentence);
                firstAudio = number == 0 && clip is not null ? time.GetElapsedTime(since) : firstAudio;
                if (clip is not null)
                {
                    await PartFailedException.WrapAsync(Part.Loudspeaker, output.Speaker!.PlayAsync(clip, cancellationToken));
                }
            }
        }

        return firstAudio;
    }
}
