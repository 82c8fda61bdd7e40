namespace Kiosk.Engines.Tests.Support;

internal static class Sounds
{
    /// <summary>White noise, the same for the same seed.</summary>
    public static float[] Noise(int length, float amplitude, int seed = 1)
    {
        var random = new Random(seed);
        var samples = new float[length];
        for (var i = 0; i < length; i++)
        {
            samples[i] = amplitude * ((2 * random.NextSingle()) - 1);
        }

        return samples;
    }
}
