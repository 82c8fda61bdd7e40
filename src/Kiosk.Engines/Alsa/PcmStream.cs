using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>
/// One open device in use: recovers what can be recovered, waits for the device, and fails when it gives no sign.
/// It looks at the device every few milliseconds, which needs no thread of its own and stops at once when asked.
/// </summary>
/// <param name="lost">Called when sound was lost because it was not read or written in time.</param>
internal sealed class PcmStream(AlsaDevice device, OpenDevice opened, TimeProvider time, Action lost) : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan StallTimeout = TimeSpan.FromSeconds(2);

    private readonly PeriodicTimer timer = new(PollInterval, time);
    private long lastProgress = time.GetTimestamp();

    /// <param name="result">What a call on the device returned.</param>
    /// <returns>How many frames were moved; 0 when the device was not ready or had to be recovered.</returns>
    /// <exception cref="AudioDeviceException">The device failed for good.</exception>
    public int Settle(int result)
    {
        if (result > 0)
        {
            lastProgress = time.GetTimestamp();
            return result;
        }

        if (result is not (0 or AlsaNative.Again))
        {
            Check(opened.Pcm.Recover(result));
            lost();
        }

        return 0;
    }

    /// <param name="result">What a call on the device returned.</param>
    /// <exception cref="AudioDeviceException">It is an error.</exception>
    public void Check(int result)
    {
        if (result < 0)
        {
            throw opened.Failed(device.Failure(result));
        }
    }

    /// <summary>Waits until the device is worth another look.</summary>
    /// <exception cref="AudioDeviceException">Nothing has moved for two seconds, however often it was recovered.</exception>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) =>
        time.GetElapsedTime(lastProgress) < StallTimeout
            ? timer.WaitForNextTickAsync(cancellationToken)
            : throw opened.Failed(device.Stalled(StallTimeout));

    public void Dispose() => timer.Dispose();
}
