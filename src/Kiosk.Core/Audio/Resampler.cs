namespace Kiosk.Core.Audio;

/// <summary>
/// Changes the sample rate by band-limited interpolation: every output sample is a sum of input samples weighted
/// by a sinc under a Kaiser window (J. O. Smith, Digital Audio Resampling, ccrma.stanford.edu/~jos/resample).
/// </summary>
public static class Resampler
{
    // Zero crossings of the sinc on either side, and table points between two of them: linear interpolation of
    // the table then errs by less than -100 dB.
    private const int ZeroCrossings = 40;
    private const int PointsPerCrossing = 512;

    // Shape of the window (-90 dB stop band), and the part of the band below half the lower rate that is kept.
    private const double KaiserBeta = 9;
    private const double Passband = 0.93;

    private static readonly float[] HalfKernel = MakeHalfKernel();

    /// <param name="samples">Mono samples.</param>
    /// <param name="from">Their rate, Hz.</param>
    /// <param name="to">The rate wanted, Hz.</param>
    /// <returns>Samples of the same duration, rounded up to a whole sample.</returns>
    public static float[] Resample(ReadOnlySpan<float> samples, int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(to);
        if (from == to)
        {
            return samples.ToArray();
        }

        var output = new float[checked((int)((((long)samples.Length * to) + from - 1) / from))];
        var scale = Scale(from, to);
        for (var i = 0; i < output.Length; i++)
        {
            output[i] = Interpolate(samples, (double)i * from / to, scale);
        }

        return output;
    }

    /// <returns>The cut-off, as a part of half the input rate.</returns>
    /// <remarks>Going down, the kernel is stretched so that it also removes what the lower rate cannot hold.</remarks>
    internal static double Scale(int from, int to) => Passband * Math.Min(1, (double)to / from);

    /// <returns>How far the kernel reaches to either side, in input samples.</returns>
    internal static int Reach(double scale) => (int)Math.Ceiling(ZeroCrossings / scale);

    /// <param name="position">Where, in input samples.</param>
    /// <param name="scale">As <see cref="Scale"/> gives it.</param>
    internal static float Interpolate(ReadOnlySpan<float> samples, double position, double scale)
    {
        var reach = ZeroCrossings / scale;
        var first = Math.Max(0, (int)Math.Ceiling(position - reach));
        var last = Math.Min(samples.Length - 1, (int)Math.Floor(position + reach));
        var sum = 0.0;
        for (var i = first; i <= last; i++)
        {
            var point = Math.Abs(position - i) * scale * PointsPerCrossing;
            var index = (int)point;
            var below = HalfKernel[index];
            sum += samples[i] * (below + ((point - index) * (HalfKernel[index + 1] - below)));
        }

        return (float)(sum * scale);
    }

    private static float[] MakeHalfKernel()
    {
        var length = ZeroCrossings * PointsPerCrossing;
        // Two zeros more, so that interpolation at the very end stays inside.
        var kernel = new float[length + 2];
        for (var i = 0; i < length; i++)
        {
            var x = Math.PI * i / PointsPerCrossing;
            var edge = (double)i / length;
            var window = BesselI0(KaiserBeta * Math.Sqrt(1 - (edge * edge))) / BesselI0(KaiserBeta);
            kernel[i] = (float)((i == 0 ? 1 : Math.Sin(x) / x) * window);
        }

        return kernel;
    }

    // Modified Bessel function of the first kind, order 0, by its power series.
    private static double BesselI0(double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; term > sum * 1e-12; k++)
        {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }

        return sum;
    }
}
