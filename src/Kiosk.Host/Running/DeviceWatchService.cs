using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;

namespace Kiosk.Host.Running;

/// <summary>Follows the sound devices while the service runs, and tells what went and what came back.</summary>
/// <param name="post">Tells the loop.</param>
internal sealed class DeviceWatchService(DeviceWatch watch, Action<KioskEvent> post, Serilog.ILogger log) : BackgroundService
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

            if (PartOf(change.Device) is { } part)
            {
                post(change.Failure is null ? new PartBack(part) : new PartLost(part));
            }
        }
    }

    /// <summary>The second output is nobody's concern but that of who keeps the kiosk.</summary>
    private static Part? PartOf(string device) => device switch
    {
        SoundDevices.MicrophoneName => Part.Microphone,
        SoundDevices.LoudspeakerName => Part.Loudspeaker,
        _ => null,
    };
}
