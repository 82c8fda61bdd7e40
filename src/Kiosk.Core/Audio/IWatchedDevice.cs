namespace Kiosk.Core.Audio;

/// <summary>A device that may come and go.</summary>
public interface IWatchedDevice
{
    /// <summary>How often it failed while it was in use; it is looked at again when this grows.</summary>
    long Failures { get; }

    /// <summary>Looks whether it is there. A device that is in use is.</summary>
    /// <exception cref="AudioDeviceException">It is missing, in use by others, forbidden, or can't do what is needed.</exception>
    void Check();
}
