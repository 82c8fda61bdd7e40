namespace Kiosk.Core.Panel;

/// <summary>The lamps of the status light.</summary>
[Flags]
public enum Lamps
{
    None = 0,
    Green = 1,
    Yellow = 2,
    Red = 4,
}

/// <summary>A status light that can be lit.</summary>
public interface IStatusLight
{
    /// <summary>Lights these and no others.</summary>
    /// <exception cref="IOException">The light is gone.</exception>
    void Light(Lamps lamps);
}
