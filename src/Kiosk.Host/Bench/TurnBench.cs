using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Host.Audio;
using Kiosk.Host.Demo;

namespace Kiosk.Host.Bench;

/// <summary>Measures whole turns on the spoken sample questions: from the endpoint decision to the first sample.</summary>
internal sealed class TurnBench(Pipeline pipeline, IReadOnlyList<DemoQuestion> questions)
{
    private static readonly BenchTarget Target = BenchTarget.AtMost(500);

    public async Task<IReadOnlyList<BenchRow>> RunAsync(int runs, CancellationToken cancellationToken)
    {
        // As the service does at its start.
        await pipeline.Turns.WarmUpAsync(cancellationToken);
        var firstAudio = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            foreach (var question in questions)
            {
                firstAudio.Add((await TurnAsync(question, cancellationToken)).FirstAudio.TotalMilliseconds);
            }
        }

        var times = new Percentiles(firstAudio);
        return
        [
            new BenchRow("turn.p50", "Endpoint decision to first sample, p50", times.P50, "ms", Target),
            new BenchRow("turn.p95", "Endpoint decision to first sample, p95", times.P95, "ms", Target),
        ];
    }

    private async Task<TurnTimings> TurnAsync(DemoQuestion question, CancellationToken cancellationToken)
    {
        var clip = WaveReader.ReadFile(question.Audio, Pipeline.MaxQuestion);
        using var utterance = await pipeline.QuestionInAsync(clip, cancellationToken);
        var output = new TurnOutput(new MemorySpeaker(), null);
        return (await pipeline.Turns.AnswerAsync(utterance, new Session(), output, cancellationToken)).Timings;
    }
}
