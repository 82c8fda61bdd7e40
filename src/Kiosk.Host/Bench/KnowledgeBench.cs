using System.Diagnostics;
using System.Globalization;
using Kiosk.Core.Knowledge;

namespace Kiosk.Host.Bench;

/// <summary>How long it takes to find passages in bundles of growing size, and what their index costs.</summary>
internal static class KnowledgeBench
{
    private const int QuestionsPerRun = 200;
    private const int Limit = 12;
    private const int WarmUp = 50;

    private static readonly (int Passages, double? MostMilliseconds, double? MostMegabytes)[] Sizes =
        [(1_000, null, null), (10_000, 5, 100), (100_000, 25, null)];

    public static IReadOnlyList<BenchRow> Run(int runs, IStemmer stemmer, CancellationToken cancellationToken) =>
        [.. Sizes.SelectMany(size =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Measure(size.Passages, size.MostMilliseconds, size.MostMegabytes, runs, stemmer);
        })];

    private static IEnumerable<BenchRow> Measure(int passages, double? mostMilliseconds, double? mostMegabytes, int runs, IStemmer stemmer)
    {
        var (bundle, questions) = GeneratedBundle.Of(passages, runs * QuestionsPerRun);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var retriever = new Retriever(bundle, stemmer);
        var built = Stopwatch.GetElapsedTime(started);
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        foreach (var question in questions.Take(WarmUp))
        {
            retriever.Find(question, Limit);
        }

        var times = new Percentiles(questions.Select(question => Milliseconds(retriever, question)));
        GC.KeepAlive(retriever);
        var size = passages.ToString("N0", CultureInfo.InvariantCulture);
        return
        [
            new BenchRow($"knowledge.{passages}.p50", $"passages found among {size}, p50", times.P50, "ms"),
            new BenchRow($"knowledge.{passages}.p99", $"passages found among {size}, p99", times.P99, "ms", AtMost(mostMilliseconds)),
            new BenchRow($"knowledge.{passages}.memory", $"memory of the index of {size} passages", megabytes, "MB", AtMost(mostMegabytes)),
            new BenchRow($"knowledge.{passages}.build", $"index of {size} passages built, per 1,000", built.TotalMilliseconds * 1000 / passages, "ms"),
        ];
    }

    private static double Milliseconds(Retriever retriever, string question)
    {
        var started = Stopwatch.GetTimestamp();
        retriever.Find(question, Limit);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static BenchTarget? AtMost(double? bound) => bound is { } value ? BenchTarget.AtMost(value) : null;
}
