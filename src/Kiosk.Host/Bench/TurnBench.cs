using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Host.Audio;
using Kiosk.Host.Demo;

namespace Kiosk.Host.Bench;

/// <summary>
/// Measures whole turns on the spoken sample questions, at the pace at which they were spoken: from the endpoint
/// decision, and from the end of speech, to the first sample of the reply.
/// </summary>
internal sealed class TurnBench(Pipeline pipeline, IReadOnlyList<DemoQuestion> questions)
{
    private const int UtterancesInRun = 10;

    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<BenchRow>> RunAsync(int runs, CancellationToken cancellationToken)
    {
        // As the service does at its start.
        await pipeline.Turns.WarmUpAsync(cancellationToken);
        var (ahead, plain) = (new List<TurnTimings>(), new List<TurnTimings>());
        for (var number = 0; number < runs * UtterancesInRun; number++)
        {
            var clip = WaveReader.ReadFile(questions[number % questions.Count].Audio, Pipeline.MaxQuestion);
            ahead.Add(await TurnAsync(pipeline.Turns, pipeline.HearingOf(clip), cancellationToken));
            plain.Add(await WithoutWorkAheadAsync(clip, cancellationToken));
        }

        var (decision, speech) = (FromDecision(ahead), FromSpeech(ahead));
        return
        [
            new BenchRow("turn.p50", "Endpoint decision to first sample, p50", decision.P50, "ms", BenchTarget.AtMost(250)),
            new BenchRow("turn.p95", "Endpoint decision to first sample, p95", decision.P95, "ms", BenchTarget.AtMost(500)),
            new BenchRow("turn.speech.p50", "End of speech to first sample, p50", speech.P50, "ms", BenchTarget.AtMost(750)),
            new BenchRow("turn.speech.p95", "End of speech to first sample, p95", speech.P95, "ms"),
            new BenchRow("turn.plain.p50", "Endpoint decision to first sample, nothing done ahead, p50", FromDecision(plain).P50, "ms"),
            new BenchRow("turn.plain.p95", "Endpoint decision to first sample, nothing done ahead, p95", FromDecision(plain).P95, "ms"),
            new BenchRow("turn.plain.speech.p50", "End of speech to first sample, nothing done ahead, p50", FromSpeech(plain).P50, "ms"),
            new BenchRow("turn.plain.speech.p95", "End of speech to first sample, nothing done ahead, p95", FromSpeech(plain).P95, "ms"),
        ];
    }

    /// <summary>One turn as in the hall.</summary>
    public static async Task<TurnTimings> TurnAsync(TurnRunner turns, Hearing hearing, CancellationToken cancellationToken)
    {
        var output = new TurnOutput(new MemorySpeaker(), null);
        var turn = await turns.RunAsync(hearing, MaxWait, new Session(), output, cancellationToken);
        return turn?.Timings ?? throw new AudioFormatException("Nobody speaks in a sample question: put back the recordings of the repository.");
    }

    public static Percentiles FromDecision(IEnumerable<TurnTimings> turns) =>
        new(turns.Select(turn => turn.FirstAudio.TotalMilliseconds));

    private static Percentiles FromSpeech(IEnumerable<TurnTimings> turns) =>
        new(turns.Select(turn => (turn.Endpoint + turn.FirstAudio).TotalMilliseconds));

    private async Task<TurnTimings> WithoutWorkAheadAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        using var utterance = await pipeline.QuestionInAsync(clip, cancellationToken);
        var output = new TurnOutput(new MemorySpeaker(), null);
        return (await pipeline.Turns.AnswerAsync(utterance, new Session(), output, cancellationToken)).Timings;
    }
}
