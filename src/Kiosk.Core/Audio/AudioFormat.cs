namespace Kiosk.Core.Audio;

/// <summary>The one format in which the kiosk hears: mono, 16 kHz, samples in [-1, 1].</summary>
public static class AudioFormat
{
    /// <summary>Samples per second, Hz.</summary>
    public const int SampleRate = 16_000;

    /// <summary>Samples in one frame: 32 ms, what Silero VAD takes at 16 kHz.</summary>
    public const int FrameLength = 512;

    public static TimeSpan FrameDuration => ToDuration(FrameLength);

    public static TimeSpan ToDuration(long samples) => TimeSpan.FromSeconds((double)samples / SampleRate);

    public static int ToSamples(TimeSpan duration) => (int)(duration.TotalSeconds * SampleRate);
}
