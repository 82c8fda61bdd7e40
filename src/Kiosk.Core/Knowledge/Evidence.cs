namespace Kiosk.Core.Knowledge;

/// <summary>The signs that a source is the one that is asked about; each 0 to 1.</summary>
/// <param name="Topic">How much of the source's topic is said.</param>
/// <param name="Named">How rare the words are that name the source (topic, title, keywords), however long the question is.</param>
/// <param name="Covered">How much of the question, by rarity, the source holds.</param>
/// <param name="Ahead">How far the source is ahead of the next one, as a share of its score.</param>
/// <param name="Fitting">How well the passage fits the question among those of its source.</param>
/// <param name="Alike">How alike the question is to the nearest that the source says it answers.</param>
/// <param name="Strange">How much of the question no source knows, nouns above all.</param>
/// <param name="Everyday">Whether it names a subject that a town hall has nothing to do with, and the source does not.</param>
public readonly record struct Evidence(
    double Topic, double Named, double Covered, double Ahead, double Fitting, double Alike, double Strange, double Everyday)
{
    // Fitted by logistic regression; KnowledgeEvaluationTests.Fit_the_evidence repeats it.
    private static readonly double[] Weights = [1.03, 3.39, 1.75, 2.66, 2.49, 0.98, -0.88, -2.69];
    private const double Bias = -4.97;

    /// <summary>The signs in the order of their parameters.</summary>
    public double[] Signs => [Topic, Named, Covered, Ahead, Fitting, Alike, Strange, Everyday];

    /// <summary>The probability, 0 to 1, that the source answers the question.</summary>
    public double Probability => 1 / (1 + Math.Exp(-(Bias + Signs.Zip(Weights, (sign, weight) => sign * weight).Sum())));

    /// <summary>From nothing at all (0) to surely enough (towards 1); one rare word reaches a half.</summary>
    internal static double Saturated(double mass) => mass <= 0 ? 0 : mass / (mass + OneRareWord);

    private const double OneRareWord = 3;
}
