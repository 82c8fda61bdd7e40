using Kiosk.Core.Conversation;
using Kiosk.Engines.Systemd;

namespace Kiosk.Host.Running;

/// <summary>Runs the loop as a service: says what it has to work with, reports ready, and stays alive by the loop's own beat.</summary>
internal sealed class KioskService(
    KioskLoop loop, ServiceNotifier notifier, ServiceHealth health, IHostApplicationLifetime lifetime, ILogger<KioskService> log)
    : BackgroundService
{
    private static readonly TimeSpan BeatWithoutWatchdog = TimeSpan.FromSeconds(1);

    /// <summary>Three beats in each interval that the service manager allows.</summary>
    private TimeSpan Beat => notifier.WatchdogInterval is { } interval && interval / 3 < BeatWithoutWatchdog
        ? interval / 3
        : BeatWithoutWatchdog;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lifetime.ApplicationStarted.Register(ReportReady);
        lifetime.ApplicationStopping.Register(() => notifier.Stopping());
        try
        {
            await loop.RunAsync(() => notifier.Watchdog(), Beat, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogInformation("Stopped");
        }
    }

    private void ReportReady()
    {
        foreach (var part in health.Parts)
        {
            log.Log(part.IsThere ? LogLevel.Information : LogLevel.Warning, "{Part}: {Detail}", part.Name, part.Detail);
        }

        log.LogInformation("Ready, {Summary}", health.Summary);
        notifier.Status($"Ready, {health.Summary}");
        notifier.Ready();
    }
}
