namespace Kiosk.Core.Audio;

/// <summary>
/// One frame from the microphone: <see cref="AudioFormat.FrameLength"/> mono samples at 16 kHz.
/// The memory belongs to the microphone and is valid until the next frame is asked for.
/// </summary>
public readonly record struct AudioFrame
{
    /// <exception cref="ArgumentException">The samples are not one frame long.</exception>
    public AudioFrame(ReadOnlyMemory<float> samples)
    {
        if (samples.Length != AudioFormat.FrameLength)
        {
            throw new ArgumentException(
                $"A frame has {AudioFormat.FrameLength} samples, not {samples.Length}.", nameof(samples));
        }

        Samples = samples;
    }

    public ReadOnlyMemory<float> Samples { get; }
}
