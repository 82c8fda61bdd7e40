using Kiosk.Host.Bench.Endpointing;

namespace Kiosk.Host.Bench;

/// <summary>
/// Measures when the kiosk takes a citizen to have finished, on people who pause in noise and reverberation. The clock
/// counts frames: the same variants give the same figures on any machine.
/// </summary>
internal static class EndpointBench
{
    public const int Variants = 600;

    private const int Seed = 1;

    public static async Task<IReadOnlyList<BenchRow>> RunAsync(
        IReadOnlyList<SpokenPhrase> phrases, int variants, EndpointTrial trial, CancellationToken cancellationToken)
    {
        var maker = new VariantMaker(phrases, Seed);
        var results = new List<EndpointResult>();
        var unaided = new List<EndpointResult>();
        for (var variant = 0; variant < variants; variant++)
        {
            var next = maker.Next();
            results.Add(await trial.RunAsync(next, tellsWords: true, cancellationToken));
            if (next.Pauses == PauseKind.Search)
            {
                unaided.Add(await trial.RunAsync(next, tellsWords: false, cancellationToken));
            }
        }

        return Rows(results, unaided);
    }

    private static List<BenchRow> Rows(List<EndpointResult> results, List<EndpointResult> unaided)
    {
        var rows = new List<BenchRow>
        {
            new("endpoint.variants", "Spoken variants: pauses, noise, reverberation", results.Count, ""),
            new("endpoint.clipped", "of them with a clipped word", results.Count(result => result.IsClipped), "", BenchTarget.AtMost(0)),
        };
        rows.AddRange(Enum.GetValues<PauseKind>().Select(kind => new BenchRow(
            $"endpoint.clipped.{kind.ToString().ToLowerInvariant()}", $"the same, of {results.Count(result => result.Variant.Pauses == kind)} with pauses: {Describe(kind)}",
            results.Count(result => result.Variant.Pauses == kind && result.IsClipped), "")));
        rows.Add(new BenchRow(
            "endpoint.clipped.unaided", "the last ones, when no recogniser tells the words", unaided.Count(result => result.IsClipped), ""));
        var delays = results.Where(result => result.Delay is not null).Select(result => result.Delay!.Value.TotalMilliseconds).ToList();
        if (delays.Count > 0)
        {
            var times = new Percentiles(delays);
            rows.Add(new BenchRow("endpoint.p50", "End of speech to decision, p50", times.P50, "ms", BenchTarget.AtMost(500)));
            rows.Add(new BenchRow("endpoint.p95", "End of speech to decision, p95", times.P95, "ms", BenchTarget.AtMost(900)));
            rows.Add(new BenchRow("endpoint.longest", "End of speech to decision, longest", times.Highest, "ms"));
        }

        return rows;
    }

    private static string Describe(PauseKind kind) => kind switch
    {
        PauseKind.None => "none",
        PauseKind.Breath => "150 to 300 ms",
        _ => "500 to 1,300 ms after words that leave it open",
    };
}
