using Kiosk.Storage;

namespace Kiosk.Host.Running;

/// <summary>Looks once a second whether the knowledge on this device changed.</summary>
internal sealed class KnowledgeWatch(KnowledgeInUse knowledge, TimeProvider time, Serilog.ILogger log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }

    private void Look()
    {
        try
        {
            if (knowledge.Refresh() is { } loaded)
            {
                log.Information("Knowledge in use: {Approval:l}, {Withdrawn} sources withdrawn", loaded.Approval.Describe(), loaded.Withdrawn);
            }
        }
        catch (Exception exception) when (exception is BundleException or IOException or UnauthorizedAccessException)
        {
            log.Error("New knowledge is refused, what was in use stays in use: {Reason:l}", exception.Message);
        }
    }
}
