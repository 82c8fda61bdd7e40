namespace Kiosk.Engines.Alsa;

/// <summary>Samples of 16 bits to and from samples in [-1, 1]; there and back again changes no bit.</summary>
internal static class Pcm16
{
    private const float FullScale = 32_768;

    public static void ToFloat(ReadOnlySpan<short> source, Span<float> target)
    {
        for (var sample = 0; sample < source.Length; sample++)
        {
            target[sample] = source[sample] / FullScale;
        }
    }

    /// <summary>Samples outside [-1, 1] are clipped.</summary>
    public static void FromFloat(ReadOnlySpan<float> source, Span<short> target)
    {
        for (var sample = 0; sample < source.Length; sample++)
        {
            target[sample] = (short)Math.Clamp(MathF.Round(source[sample] * FullScale), short.MinValue, short.MaxValue);
        }
    }
}
