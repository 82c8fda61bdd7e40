using System.Threading.Channels;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Bench.DeskLoad;

/// <summary>How much is asked of the desk.</summary>
/// <param name="Rate">Handovers each second, of all kiosks together.</param>
internal sealed record DeskLoadOptions(int Kiosks, int Pages, int Rate, TimeSpan Length);

/// <summary>
/// Measures how soon a handover is on every clerk's page, and whether any is lost. Kiosks and pages run in this process,
/// on the same processor as the desk; a few of the clerks claim and close what arrives.
/// </summary>
internal sealed class DeskBench(DeskLoadOptions options)
{
    private const int Clerks = 20;
    private const int Helpers = 4;
    private const int MaxWaiting = 10_000;
    private static readonly TimeSpan MaxToOpen = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    private readonly Sightings sightings = new(options.Pages, TimeProvider.System);
    private readonly Channel<Guid> arrived = Channel.CreateBounded<Guid>(MaxWaiting);
    private int refused;

    /// <param name="start">Starts the desk with a settings file and returns when it is up.</param>
    /// <exception cref="WorkFailedException">The pages and kiosks could not be opened, or one of them was cut off.</exception>
    public async Task<IReadOnlyList<BenchRow>> RunAsync(Func<string, CancellationToken, Task<ServiceProcess>> start, CancellationToken cancellationToken)
    {
        await using var desk = await DeskUnderLoad.StartAsync(start, cancellationToken);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var browsers = await Task.WhenAll(Enumerable.Range(0, Clerks).Select(number => desk.SignInAsync(number, cancellationToken)));
        var kiosks = Enumerable.Range(0, options.Kiosks).Select(desk.Kiosk).ToList();
        var open = new CountdownEvent(options.Pages + options.Kiosks);
        Task[] running =
        [
            .. Enumerable.Range(0, options.Pages).Select(number => new SimulatedPage(browsers[number % Clerks], sightings, number == 0 ? Help : null).RunAsync(() => open.Signal(), stopping.Token)),
            .. kiosks.Select(kiosk => kiosk.FollowAsync(() => open.Signal(), stopping.Token)),
            .. Enumerable.Range(0, Helpers).Select(number => HelpAsync(browsers[number], stopping.Token)),
        ];
        var isOpen = Task.Run(() => open.Wait(MaxToOpen, stopping.Token), stopping.Token);
        if (await Task.WhenAny([isOpen, .. running]) != isOpen || !await isOpen)
        {
            throw new WorkFailedException($"{open.CurrentCount} of {options.Pages + options.Kiosks} pages and kiosks could not be opened.");
        }

        await DeliverAllAsync(kiosks, cancellationToken);
        await Task.Delay(Settle, TimeProvider.System, cancellationToken);
        var rows = await ReportAsync(desk, running.Count(one => one.IsCompleted), cancellationToken);
        await stopping.CancelAsync();
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return rows;
    }

    private async Task<IReadOnlyList<BenchRow>> ReportAsync(DeskUnderLoad desk, int cutOff, CancellationToken cancellationToken) =>
    [
        new BenchRow("desk.push.p50", $"Handover sent until on a clerk's page, p50 ({options.Kiosks} kiosks, {options.Pages} pages, {options.Rate}/s)", sightings.Percentile(0.5), "ms"),
        new BenchRow("desk.push.p99", "the same, p99", sightings.Percentile(0.99), "ms", BenchTarget.AtMost(300)),
        new BenchRow("desk.sent", "Handovers that the desk took", sightings.Sent.Count, ""),
        new BenchRow("desk.refused", "Handovers that it did not take", refused, "", BenchTarget.AtMost(0)),
        new BenchRow("desk.lost", "Handovers taken and not kept", await desk.LostAsync(sightings.Sent, cancellationToken), "", BenchTarget.AtMost(0)),
        new BenchRow("desk.unseen", "Handovers that a page did not show, of all pages", sightings.Unseen, "", BenchTarget.AtMost(0)),
        new BenchRow("desk.cutoff", "Pages and kiosks that were cut off", cutOff, "", BenchTarget.AtMost(0)),
        new BenchRow("desk.memory", "Memory of the desk", desk.Megabytes, "MB"),
    ];

    /// <summary>At an even pace, whatever the desk does: one that is slow is not given time.</summary>
    private async Task DeliverAllAsync(List<SimulatedKiosk> kiosks, CancellationToken cancellationToken)
    {
        var deliveries = new List<Task>();
        var (began, all) = (TimeProvider.System.GetTimestamp(), (int)(options.Rate * options.Length.TotalSeconds));
        while (deliveries.Count < all)
        {
            var due = Math.Min(all, (int)(TimeProvider.System.GetElapsedTime(began).TotalSeconds * options.Rate) + 1);
            while (deliveries.Count < due)
            {
                deliveries.Add(DeliverAsync(kiosks[deliveries.Count % kiosks.Count], cancellationToken));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellationToken);
        }

        await Task.WhenAll(deliveries);
    }

    private async Task DeliverAsync(SimulatedKiosk kiosk, CancellationToken cancellationToken)
    {
        try
        {
            Interlocked.Add(ref refused, await kiosk.DeliverAsync(sightings, cancellationToken) ? 0 : 1);
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref refused);
        }
    }

    private void Help(Guid handover) => arrived.Writer.TryWrite(handover);

    private async Task HelpAsync(HttpClient browser, CancellationToken cancellationToken)
    {
        await foreach (var handover in arrived.Reader.ReadAllAsync(cancellationToken))
        {
            using var claim = await browser.PutAsync($"api/desk/handovers/{handover}/claim", null, cancellationToken);
            using var close = await browser.PutAsJsonAsync($"api/desk/handovers/{handover}/outcome", new { outcome = "Answered", note = "" }, cancellationToken);
        }
    }
}
