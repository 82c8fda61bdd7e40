namespace Kiosk.Engines.Alsa;

/// <summary>
/// An open sound device. No call but <see cref="Drain"/> blocks. A negative result is an errno of the device, so that
/// its faults can be played without hardware.
/// </summary>
internal interface IPcm : IDisposable
{
    /// <summary>What was agreed with the device.</summary>
    PcmFormat Format { get; }

    /// <returns>How many frames were read.</returns>
    int Read(Span<byte> frames);

    /// <returns>How many frames were taken.</returns>
    int Write(ReadOnlySpan<byte> frames);

    /// <returns>How many written frames were not yet played.</returns>
    int Queued();

    /// <summary>Makes the device ready again after an overrun, an underrun or a suspend.</summary>
    /// <returns>0, or the error when it can't be recovered from.</returns>
    int Recover(int error);

    /// <summary>Returns when the last frame was played.</summary>
    int Drain();

    /// <summary>Stops at once; frames not yet played are lost.</summary>
    int Drop();
}
