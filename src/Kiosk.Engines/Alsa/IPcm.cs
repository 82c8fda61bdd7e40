namespace Kiosk.Engines.Alsa;

/// <summary>
/// An open sound device, mono and 16 bits. No call but <see cref="Drain"/> blocks. A negative result is an errno of
/// the device, so that its faults can be played without hardware.
/// </summary>
internal interface IPcm : IDisposable
{
    /// <returns>How many samples were read.</returns>
    int Read(Span<short> samples);

    /// <returns>How many samples were taken.</returns>
    int Write(ReadOnlySpan<short> samples);

    /// <returns>How many written samples were not yet played.</returns>
    int Queued();

    /// <summary>Makes the device ready again after an overrun, an underrun or a suspend.</summary>
    /// <returns>0, or the error when it can't be recovered from.</returns>
    int Recover(int error);

    /// <summary>Returns when the last sample was played.</summary>
    int Drain();

    /// <summary>Stops at once; samples not yet played are lost.</summary>
    int Drop();
}
