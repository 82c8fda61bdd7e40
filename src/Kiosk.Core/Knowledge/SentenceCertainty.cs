namespace Kiosk.Core.Knowledge;

/// <summary>
/// How probable it is that each sentence of a source holds what is asked. Grown by models/training/certainty on questions
/// of which the fact that answers is known.
/// </summary>
internal static class SentenceCertainty
{
    private static readonly BoostedTrees Trees = BoostedTrees.Shipped("sentences.txt");

    /// <param name="passages">The signs of the sentences of each passage, as <see cref="SentenceReader"/> reads them.</param>
    /// <returns>For each passage and sentence a probability, 0 to 1.</returns>
    public static IReadOnlyList<IReadOnlyList<double>> Of(double[][][] passages) =>
        [.. passages.Select(sentences => sentences.Select(signs => Trees.Probability(signs)).ToArray())];
}
