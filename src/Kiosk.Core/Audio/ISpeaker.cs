namespace Kiosk.Core.Audio;

public interface ISpeaker
{
    /// <summary>
    /// Plays the clip and completes when the last sample was heard. Cancelling stops the sound and throws.
    /// </summary>
    /// <exception cref="AudioDeviceException">The device is missing or failed.</exception>
    Task PlayAsync(AudioClip clip, CancellationToken cancellationToken);
}
