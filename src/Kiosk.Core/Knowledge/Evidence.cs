namespace Kiosk.Core.Knowledge;

/// <summary>The signs that a source is the one that is asked about; each 0 to 1.</summary>
/// <param name="Topic">How much of the source's topic is said.</param>
/// <param name="Named">How rare the words are that name the source (topic, title, keywords), however long the question is.</param>
/// <param name="Covered">How much of the question, by rarity, the source holds.</param>
/// <param name="Ahead">How far the source is ahead of the next one, as a share of its score.</param>
/// <param name="Fitting">How well the passage fits the question among those of its source.</param>
public readonly record struct Evidence(double Topic, double Named, double Covered, double Ahead, double Fitting)
{
    // Fitted by logistic regression; KnowledgeEvaluationTests.Fit_the_evidence repeats it.
    private const double Bias = -8.1;
    private const double TopicWeight = 2.0;
    private const double NamedWeight = 5.3;
    private const double CoveredWeight = 4.1;
    private const double AheadWeight = 1.4;
    private const double FittingWeight = 2.5;

    /// <summary>The probability, 0 to 1, that the source answers the question.</summary>
    public double Probability => 1 / (1 + Math.Exp(-(Bias + (TopicWeight * Topic) + (NamedWeight * Named)
        + (CoveredWeight * Covered) + (AheadWeight * Ahead) + (FittingWeight * Fitting))));
}
