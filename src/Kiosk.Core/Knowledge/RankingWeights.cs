using System.Numerics;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// How much each sign counts when sources and passages are ranked. The field weights were found by coordinate search, the
/// others by softmax regression over the passages, both on seeds/eval/questions.jsonl and development.jsonl; the scores
/// have no unit, only their order counts.
/// </summary>
internal sealed record RankingWeights
{
    public static RankingWeights Default { get; } = new();

    /// <summary>Field weights of BM25F: what a word in that field says about its source.</summary>
    public double Topic { get; init; } = 4;
    public double Title { get; init; } = 3;
    public double Keyword { get; init; } = 14;
    public double Heading { get; init; } = 1.8;
    public double KnownQuestion { get; init; } = 1.2;
    public double Text { get; init; } = 0.54;

    /// <summary>Saturation of BM25F (k1): how fast more of the same word stops to matter.</summary>
    public double Saturation { get; init; } = 3;

    /// <summary>What a word that everybody uses counts beside one that names a subject.</summary>
    public double CommonWord { get; init; } = 0.35;

    /// <summary>A source below this share of the best one's score is not the one that is asked about.</summary>
    public double NearTie { get; init; } = 0.5;

    // Of the source.
    private const double Bm25 = 1.67;
    private const double Similarity = 1.66;
    private const double TopicSaid = 1.98;
    private const double Covered = 1.33;

    // Of the passage.
    private const double HeadingWords = 0.99;
    private const double TextWords = 0.73;
    private const double BestSentence = 0.57;
    private const double UnaskedHeading = -0.19;
    private const double UnaskedAspect = -0.94;
    private const double Linked = 1.02;
    private const double Negation = 1.48;
    private const double IsFirst = 0.3;

    /// <summary>What an asked aspect adds that the heading is about, in the order of <see cref="Aspects"/>.</summary>
    private static readonly double[] HeadingAspects =
        [1.12, 1.35, 1.1, 1.06, 0.63, 0.65, 0.57, 0.87, 0.46, 0.9, 0.75, 1.1, 0.93, 0.91, 1.13, 1.01];

    /// <summary>What an asked aspect adds that the text tells about.</summary>
    private static readonly double[] TextAspects =
        [1.16, 0.83, 0.94, 0.7, 0.31, 0.63, 0.36, 0.14, 0.17, 0.73, 0.76, 0.44, 0.54, 0.59, 0.38, 0.69];

    public double Of(AskedWord word) => word.IsCommon ? CommonWord : 1;

    /// <summary>The score of a source.</summary>
    public static double Of(in SourceSigns signs) =>
        (Bm25 * signs.Bm25) + (Similarity * signs.Similarity) + (TopicSaid * signs.Topic) + (Covered * signs.Covered);

    /// <summary>The score of a passage within its source.</summary>
    public static double Of(in PassageSigns signs) =>
        (HeadingWords * signs.HeadingWords) + (TextWords * signs.TextWords) + (BestSentence * signs.BestSentence)
        + (UnaskedHeading * signs.UnaskedHeading) + (UnaskedAspect * signs.UnaskedAspect) + (Linked * signs.Linked)
        + (Negation * signs.Negation) + (IsFirst * signs.IsFirst)
        + Sum(signs.Heading, HeadingAspects) + Sum(signs.Text, TextAspects);

    private static double Sum(Aspects aspects, double[] weights)
    {
        var sum = 0.0;
        for (var bits = (uint)aspects; bits != 0; bits &= bits - 1)
        {
            sum += weights[BitOperations.TrailingZeroCount(bits)];
        }

        return sum;
    }
}
