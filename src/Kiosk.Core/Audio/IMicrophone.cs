namespace Kiosk.Core.Audio;

public interface IMicrophone
{
    /// <summary>
    /// Frames from now on, until the source ends or <paramref name="cancellationToken"/> is cancelled.
    /// A device that fails throws <see cref="AudioDeviceException"/>.
    /// </summary>
    IAsyncEnumerable<AudioFrame> CaptureAsync(CancellationToken cancellationToken);
}
