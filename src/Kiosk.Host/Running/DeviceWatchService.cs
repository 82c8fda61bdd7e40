using Kiosk.Core.Audio;

namespace Kiosk.Host.Running;

/// <summary>Follows the sound devices while the service runs, and tells what went and what came back.</summary>
internal sealed class DeviceWatchService(DeviceWatch watch, Serilog.ILogger log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in watch.ChangesAsync(stoppingToken))
        {
            if (change.Failure is { } failure)
            {
                log.Warning("{Device:l} lost: {Reason:l}", change.Device, failure.Message);
            }
            else
            {
                log.Information("{Device:l} is back", change.Device);
            }
        }
    }
}
