namespace Kiosk.Host.Bench;

/// <summary>Measures the service from the outside: how soon it is up, and what it occupies then.</summary>
/// <param name="start">Starts the service and returns when it is up.</param>
internal sealed class ServiceBench(Func<CancellationToken, Task<ServiceProcess>> start)
{
    // The service warms up after it is up; it is settled when it grows by less than this between two looks.
    private const double SettledMegabytes = 1;
    private const int MaxLooks = 20;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlyList<BenchRow>> StartUpAsync(int runs, CancellationToken cancellationToken)
    {
        var seconds = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            await using var service = await start(cancellationToken);
            seconds.Add(service.TimeToReady.TotalSeconds);
        }

        var times = new Percentiles(seconds);
        return
        [
            new BenchRow("startup.p50", "Start of the service to READY, p50", times.P50, "s", BenchTarget.AtMost(2)),
            new BenchRow("startup.p95", "Start of the service to READY, p95", times.P95, "s"),
        ];
    }

    public async Task<IReadOnlyList<BenchRow>> MemoryAsync(CancellationToken cancellationToken)
    {
        await using var service = await start(cancellationToken);
        var memory = ResidentMemory.Of(service.Id);
        for (var (look, last) = (0, 0.0); look < MaxLooks && memory.Now - last > SettledMegabytes; look++)
        {
            last = memory.Now;
            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
            memory = ResidentMemory.Of(service.Id);
        }

        return
        [
            new BenchRow("memory", "Resident memory of the service, warm and idle", memory.Now, "MB", BenchTarget.AtMost(300)),
            new BenchRow("memory.peak", "Resident memory of the service, peak", memory.Peak, "MB"),
        ];
    }
}
