using System.Threading.Channels;
using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;
using Kiosk.Engines.Gpio;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>Asks to press each button that is set up, and waits for it.</summary>
/// <param name="buttons">Those of the settings.</param>
/// <param name="open">Opens the devices that they are on; those that can be closed are.</param>
internal sealed class ButtonsCheck(
    IReadOnlyList<Button> buttons, Func<IReadOnlyList<IButtons>> open, ButtonsOptions options, IOperator person, TimeProvider time)
    : Check("buttons")
{
    /// <summary>For finding a button on an unknown panel.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public override async Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        if (buttons.Count == 0)
        {
            return Finding.Skipped("not set up");
        }

        try
        {
            return Judge(await MissingAsync(open(), cancellationToken));
        }
        catch (GpioException failure)
        {
            return Finding.Ill(failure.Message, "Stop the service ('systemctl stop kiosk'), or put the line right in the section Gpio of the settings.");
        }
    }

    private async Task<IReadOnlyList<Button>> MissingAsync(IReadOnlyList<IButtons> sources, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pressed = Channel.CreateUnbounded<Button>();
        var following = FollowAsync(sources, pressed.Writer, stop.Token);
        try
        {
            var missing = new List<Button>();
            foreach (var button in buttons)
            {
                if (!await IsPressedAsync(button, pressed.Reader, cancellationToken))
                {
                    missing.Add(button);
                }
            }

            return missing;
        }
        finally
        {
            await stop.CancelAsync();
            await following.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            foreach (var source in sources.OfType<IDisposable>())
            {
                source.Dispose();
            }
        }
    }

    private async Task FollowAsync(IReadOnlyList<IButtons> sources, ChannelWriter<Button> pressed, CancellationToken cancellationToken)
    {
        await foreach (var change in new PanelButtons(sources, options, time).ChangesAsync(cancellationToken))
        {
            if (change.Act == ButtonAct.Pressed)
            {
                pressed.TryWrite(change.Button);
            }
        }
    }

    private async Task<bool> IsPressedAsync(Button wanted, ChannelReader<Button> pressed, CancellationToken cancellationToken)
    {
        person.Tell($"Press the button {wanted} ({Patience.TotalSeconds:0} seconds).");
        using var late = new CancellationTokenSource(Patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            while (await pressed.ReadAsync(stop.Token) is var button && button != wanted)
            {
                person.Tell($"That was {button}.");
            }

            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private Finding Judge(IReadOnlyList<Button> missing) => missing.Count == 0
        ? Finding.Well($"each of {buttons.Count} was pressed: {string.Join(", ", buttons)}")
        : Finding.Ill(
            $"no press came from {string.Join(", ", missing)}",
            "Look at the wiring (firmware-config has a table for each board) and at the sections Gpio and Evdev of the settings.");
}
