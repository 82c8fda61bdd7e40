namespace Kiosk.Core.Audio;

/// <summary>
/// The loudspeaker, and beside it an induction loop or a headset. The second one never harms the first: when it fails it
/// is told of and silent, and when it lags it is cut off.
/// </summary>
/// <param name="secondFailed">Told of each clip that the second one did not play.</param>
public sealed class SpeakerPair(ISpeaker first, ISpeaker second, TimeProvider time, Action<AudioDeviceException> secondFailed) : ISpeaker
{
    /// <summary>How much longer the second one may take: what devices differ in their buffers.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc/>
    /// <remarks>Who listens to the second one hears the clip to its end, also when the first one fails.</remarks>
    public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // On a thread of its own: opening a device takes time.
        var beside = Task.Run(() => PlayBesideAsync(clip, stop.Token), CancellationToken.None);
        try
        {
            await first.PlayAsync(clip, cancellationToken);
            await Task.WhenAny(beside, Task.Delay(Lag, time, stop.Token));
        }
        catch (AudioDeviceException)
        {
            await beside;
            throw;
        }
        finally
        {
            await stop.CancelAsync();
            await beside;
        }
    }

    private async Task PlayBesideAsync(AudioClip clip, CancellationToken stop)
    {
        try
        {
            await second.PlayAsync(clip, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Cut off, with the first one or because it lags.
        }
        catch (AudioDeviceException exception)
        {
            secondFailed(exception);
        }
    }
}
