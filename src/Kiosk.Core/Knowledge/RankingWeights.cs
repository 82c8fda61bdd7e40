namespace Kiosk.Core.Knowledge;

/// <summary>
/// How much each sign counts when sources and passages are ranked. Found by coordinate search on seeds/eval/questions.jsonl;
/// the scores have no unit, only their order counts.
/// </summary>
internal sealed record RankingWeights
{
    public static RankingWeights Default { get; } = new();

    /// <summary>Field weights of BM25F: what a word in that field says about its source.</summary>
    public double Topic { get; init; } = 4;
    public double Title { get; init; } = 3;
    public double Keyword { get; init; } = 7;
    public double Heading { get; init; } = 3.6;
    public double KnownQuestion { get; init; } = 0.6;
    public double Text { get; init; } = 0.4;

    /// <summary>Saturation of BM25F (k1): how fast more of the same word stops to matter.</summary>
    public double Saturation { get; init; } = 3;

    /// <summary>What it adds to a source that its whole topic is said.</summary>
    public double TopicSaid { get; init; } = 2;

    /// <summary>What a known question that is word for word the same adds to its source.</summary>
    public double Similarity { get; init; } = 3;

    /// <summary>What the passage's own score counts beside that of its source.</summary>
    public double Passage { get; init; } = 1.4;

    /// <summary>What a word in the passage's heading counts beside one in its text.</summary>
    public double PassageHeading { get; init; } = 2;

    /// <summary>What each aspect of the question adds that the heading is about.</summary>
    public double HeadingAspect { get; init; } = 1.4;

    /// <summary>What each aspect of the question adds that the text tells about.</summary>
    public double TextAspect { get; init; } = 1.2;

    /// <summary>What a known question adds to the passage that answers it.</summary>
    public double LinkedQuestion { get; init; } = 1.9;

    /// <summary>What a word that everybody uses counts beside one that names a subject.</summary>
    public double CommonWord { get; init; } = 0.7;

    /// <summary>A source below this share of the best one's score is not the one that is asked about.</summary>
    public double NearTie { get; init; } = 0.8;

    public double Of(AskedWord word) => word.IsCommon ? CommonWord : 1;
}
