namespace Kiosk.Core.Knowledge;

/// <summary>
/// How probable it is that each of the best sources answers a question, by its signs and by what sets them apart from
/// those of the others. Grown by models/training/certainty/train on questions of which the source is known, and on the
/// same questions while that source is left out.
/// </summary>
internal static class Certainty
{
    private static readonly BoostedTrees Trees = BoostedTrees.Shipped("certainty.txt");

    /// <param name="sources">The signs of each source, as <see cref="EvidenceReader"/> reads them.</param>
    /// <returns>For each source a probability, 0 to 1.</returns>
    public static double[] Of(IReadOnlyList<double[]> sources) =>
        [.. sources.Select(source => Trees.Probability([.. source, .. Apart(source, sources)]))];

    /// <summary>Each sign less the highest that another source has; whole when there is no other.</summary>
    internal static IEnumerable<double> Apart(double[] source, IReadOnlyList<double[]> sources) =>
        source.Select((sign, number) => sources.Count == 1 ? sign : sign - sources.Where(other => other != source).Max(other => other[number]));
}
