using Kiosk.Engines.Systemd;

namespace Kiosk.Host.Running;

/// <summary>Runs the desk's own work beside its web server, and tells the service manager how it fares.</summary>
/// <param name="works">Each runs until cancelled; when one fails, the process ends.</param>
internal sealed class DeskServerService(
    IReadOnlyList<Func<CancellationToken, Task>> works, ServiceNotifier notifier, IHostApplicationLifetime lifetime, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lifetime.ApplicationStarted.Register(() => notifier.Ready());
        lifetime.ApplicationStopping.Register(() => notifier.Stopping());
        await Task.WhenAll(works.Select(work => work(stoppingToken)).Append(BeatAsync(stoppingToken)));
    }

    private async Task BeatAsync(CancellationToken stop)
    {
        if (notifier.WatchdogInterval is not { } interval)
        {
            return;
        }

        using var timer = new PeriodicTimer(interval / 3, time);
        do
        {
            notifier.Watchdog();
        }
        while (await timer.WaitForNextTickAsync(stop));
    }
}
