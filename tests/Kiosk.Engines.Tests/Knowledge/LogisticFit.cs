namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>Logistic regression by gradient descent with a little ridge; a handful of coefficients needs no more.</summary>
internal static class LogisticFit
{
    private const int Steps = 6_000;
    private const double Rate = 2;
    private const double Ridge = 0.0005;

    /// <returns>The bias, then one coefficient for each sign in the order of <see cref="Kiosk.Core.Knowledge.Evidence"/>.</returns>
    public static double[] Of(IReadOnlyList<EvidenceSample> samples)
    {
        var signs = samples.Select(Signs).ToList();
        var total = samples.Sum(sample => sample.Weight);
        var coefficients = new double[signs[0].Length];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[coefficients.Length];
            foreach (var (number, sample) in samples.Index())
            {
                var error = sample.Weight * (Probability(signs[number], coefficients) - (sample.IsRight ? 1 : 0));
                for (var place = 0; place < gradient.Length; place++)
                {
                    gradient[place] += error * signs[number][place];
                }
            }

            for (var place = 0; place < coefficients.Length; place++)
            {
                coefficients[place] -= Rate * ((gradient[place] / total) + (place == 0 ? 0 : Ridge * coefficients[place]));
            }
        }

        return coefficients;
    }

    private static double[] Signs(EvidenceSample sample) =>
        [1, .. sample.Evidence.Signs];

    private static double Probability(double[] signs, double[] coefficients)
    {
        var sum = 0.0;
        for (var place = 0; place < signs.Length; place++)
        {
            sum += signs[place] * coefficients[place];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
