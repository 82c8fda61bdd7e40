using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>Keeps a look at a device from getting in the way of its use, and counts how often the use failed.</summary>
/// <param name="open">Throws <see cref="AudioDeviceException"/>.</param>
internal sealed class DeviceUse(Func<IPcm> open)
{
    private readonly Lock gate = new();
    private int users;
    private long failures;

    public long Failures => Interlocked.Read(ref failures);

    /// <summary>Opens the device and closes it again; one that is in use is there.</summary>
    /// <exception cref="AudioDeviceException">It is missing, in use by others, forbidden, or can't do what is needed.</exception>
    public void Check()
    {
        lock (gate)
        {
            if (users == 0)
            {
                open().Dispose();
            }
        }
    }

    /// <inheritdoc cref="Check" path="/exception"/>
    public OpenDevice Open() => Open(open);

    /// <param name="openSo">In place of the usual way.</param>
    /// <inheritdoc cref="Check" path="/exception"/>
    public OpenDevice Open(Func<IPcm> openSo)
    {
        lock (gate)
        {
            try
            {
                var pcm = openSo();
                users++;
                return new OpenDevice(this, pcm);
            }
            catch (AudioDeviceException)
            {
                CountFailure();
                throw;
            }
        }
    }

    public void CountFailure() => Interlocked.Increment(ref failures);

    public void Close(IPcm pcm)
    {
        lock (gate)
        {
            users--;
            pcm.Dispose();
        }
    }
}

/// <summary>A device in use, until it is disposed.</summary>
internal sealed class OpenDevice(DeviceUse use, IPcm pcm) : IDisposable
{
    public IPcm Pcm => pcm;

    /// <summary>Notes that it failed; returns the failure, to be thrown.</summary>
    public AudioDeviceException Failed(AudioDeviceException failure)
    {
        use.CountFailure();
        return failure;
    }

    public void Dispose() => use.Close(pcm);
}
