using Kiosk.Core.Audio;

namespace Kiosk.Core.Speech;

/// <summary>How loud the kiosk speaks: a gain of at most 1, so that the loudest is never distorted.</summary>
public readonly record struct Volume
{
    private const double Step = 1.5;
    private const double Softest = 0.3;
    private const double Loudest = 1;

    private Volume(double gain) => Gain = Math.Clamp(gain, Softest, Loudest);

    public static Volume Normal { get; } = new(Loudest / Step);

    /// <summary>Factor on each sample.</summary>
    public double Gain { get; }

    public Volume Louder() => new(Gain * Step);

    public Volume Softer() => new(Gain / Step);

    public AudioClip Apply(AudioClip clip)
    {
        var samples = clip.Samples.ToArray();
        for (var sample = 0; sample < samples.Length; sample++)
        {
            samples[sample] = (float)(samples[sample] * Gain);
        }

        return clip with { Samples = samples };
    }
}
