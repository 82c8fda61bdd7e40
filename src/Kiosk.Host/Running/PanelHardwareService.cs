using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;

namespace Kiosk.Host.Running;

/// <summary>Tells the loop of every press, reports buttons that are stuck, and plays the status light.</summary>
/// <param name="post">Tells the loop.</param>
internal sealed class PanelHardwareService(PanelHardware hardware, Action<KioskEvent> post, Serilog.ILogger log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(FollowButtonsAsync(stoppingToken), PlayLightAsync(stoppingToken));

    private async Task FollowButtonsAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in hardware.Buttons.ChangesAsync(stoppingToken))
        {
            switch (change.Act)
            {
                case ButtonAct.Pressed:
                    post(new ButtonPressed(change.Button));
                    break;
                case ButtonAct.Released:
                    post(new ButtonReleased(change.Button));
                    break;
                case ButtonAct.Stuck:
                    post(new ButtonReleased(change.Button));
                    log.Warning("The button {Button} is stuck; it is ignored until it is free", change.Button);
                    break;
                case ButtonAct.Freed:
                    log.Information("The button {Button} is free again", change.Button);
                    break;
            }
        }
    }

    private async Task PlayLightAsync(CancellationToken stoppingToken)
    {
        try
        {
            await (hardware.Light?.RunAsync(stoppingToken) ?? Task.CompletedTask);
        }
        catch (IOException failure)
        {
            log.Warning("The status light failed and stays dark: {Reason:l}", failure.Message);
        }
    }
}
