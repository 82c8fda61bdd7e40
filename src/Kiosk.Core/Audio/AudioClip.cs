namespace Kiosk.Core.Audio;

/// <summary>A piece of mono sound: samples in [-1, 1] at its own sample rate in Hz.</summary>
public sealed record AudioClip(ReadOnlyMemory<float> Samples, int SampleRate)
{
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);
}
