using Kiosk.Core.Conversation;

namespace Kiosk.Core.Panel;

/// <summary>Plays the pattern of the state on a status light. A light that fails is left dark; the kiosk goes on.</summary>
public sealed class StatusLightPlayer(IStatusLight light, TimeProvider time)
{
    private readonly Lock gate = new();
    private TaskCompletionSource changed = NewSignal();
    private KioskState state;
    private IReadOnlyList<LightStep>? warning;

    public void Show(KioskState shown) => Change(() => state = shown);

    /// <param name="ends">Whether the session ends soon.</param>
    public void ShowEnding(bool ends) => Change(() => warning = ends ? LightPattern.Ending : null);

    /// <param name="runsOut">Whether the kiosk listens for a few seconds more only.</param>
    public void ShowRunningOut(bool runsOut) => Change(() => warning = runsOut ? LightPattern.RunningOut : null);

    /// <summary>Plays until cancelled, and leaves the light dark.</summary>
    /// <exception cref="IOException">The light is gone.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var (pattern, change) = Current();
                for (var step = 0; !change.IsCompleted; step = (step + 1) % pattern.Count)
                {
                    light.Light(pattern[step].Lamps);
                    await WaitAsync(change, TimeSpan.FromMilliseconds(pattern[step].Milliseconds), cancellationToken);
                }
            }
        }
        finally
        {
            light.Light(Lamps.None);
        }
    }

    private async Task WaitAsync(Task change, TimeSpan atMost, CancellationToken cancellationToken)
    {
        try
        {
            await change.WaitAsync(atMost, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The next step.
        }
    }

    private (IReadOnlyList<LightStep> Pattern, Task Change) Current()
    {
        lock (gate)
        {
            return (warning ?? LightPattern.Of(state), changed.Task);
        }
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            changed.SetResult();
            changed = NewSignal();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
