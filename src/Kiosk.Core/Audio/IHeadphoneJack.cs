namespace Kiosk.Core.Audio;

/// <summary>The socket for a headphone of the citizen's own: what comes out of it is nobody else's to hear.</summary>
public interface IHeadphoneJack
{
    /// <summary>
    /// Looks whether a headphone is in it, and turns the loudspeaker off or on where the device has a switch for that.
    /// Called many times a second while sound plays.
    /// </summary>
    /// <returns>Whether the loudspeaker must be given silence now; false when that can't be told.</returns>
    bool SilencesLoudspeaker();
}
