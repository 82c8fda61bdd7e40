namespace Kiosk.Core.Speech;

/// <summary>How fast the kiosk speaks, as a factor of the voice's own tempo: 1 is normal, 0.8 is slower.</summary>
public readonly record struct SpeechRate
{
    public const double Min = 0.5;
    public const double Max = 2.0;

    /// <exception cref="ArgumentOutOfRangeException">The factor is outside Min to Max.</exception>
    public SpeechRate(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factor, Min);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factor, Max);
        Factor = factor;
    }

    public double Factor { get; }

    public static SpeechRate Normal { get; } = new(1.0);

    public static SpeechRate Slow { get; } = new(0.8);
}
