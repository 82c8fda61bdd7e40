namespace Kiosk.Core.Audio;

/// <summary>A piece of mono sound: samples in [-1, 1] at its own sample rate in Hz.</summary>
public sealed record AudioClip(ReadOnlyMemory<float> Samples, int SampleRate)
{
    /// <summary>The clips one after the other.</summary>
    /// <param name="clips">At least one; all of one sample rate.</param>
    /// <exception cref="ArgumentException">There is none, or the rates differ.</exception>
    public static AudioClip Join(IReadOnlyList<AudioClip> clips)
    {
        if (clips.Select(clip => clip.SampleRate).Distinct().Count() != 1)
        {
            throw new ArgumentException("Clips of one sample rate are needed.", nameof(clips));
        }

        return clips is [var only] ? only : new AudioClip(clips.SelectMany(clip => clip.Samples.ToArray()).ToArray(), clips[0].SampleRate);
    }

    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);
}
