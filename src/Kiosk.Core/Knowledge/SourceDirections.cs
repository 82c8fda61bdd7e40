using System.Numerics;

namespace Kiosk.Core.Knowledge;

/// <summary>Which way each source points, and how near a question comes to it.</summary>
internal sealed class SourceDirections
{
    private readonly IEmbedder embedder;
    private readonly float[] directions;

    /// <param name="passages">Those of each source, by its id.</param>
    public SourceDirections(IEmbedder embedder, IReadOnlyList<Source> sources, ILookup<string, Passage> passages)
    {
        this.embedder = embedder;
        directions = new float[sources.Count * IEmbedder.Dimensions];
        for (var place = 0; place < sources.Count; place++)
        {
            var (source, headings) = (sources[place], passages[sources[place].Id].Select(passage => passage.Heading));
            embedder.Embed(string.Join(' ', [source.Title, .. source.Keywords, .. headings])).CopyTo(directions, place * IEmbedder.Dimensions);
        }
    }

    /// <summary>How near the question comes to each source.</summary>
    /// <param name="limit">How many of the nearest are named.</param>
    public Nearness Near(string question, int limit)
    {
        var asked = embedder.Embed(question);
        var cosines = new float[directions.Length / IEmbedder.Dimensions];
        var nearest = new List<int>(limit + 1);
        for (var source = 0; source < cosines.Length; source++)
        {
            cosines[source] = Product(asked, directions.AsSpan(source * IEmbedder.Dimensions, IEmbedder.Dimensions));
            if (nearest.Count < limit || cosines[source] > cosines[nearest[^1]])
            {
                var place = nearest.FindIndex(other => cosines[other] < cosines[source]);
                nearest.Insert(place < 0 ? nearest.Count : place, source);
                nearest.RemoveRange(Math.Min(limit, nearest.Count), Math.Max(0, nearest.Count - limit));
            }
        }

        return new Nearness(cosines, nearest);
    }

    private static float Product(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector<float>.Zero;
        for (var place = 0; place < left.Length; place += Vector<float>.Count)
        {
            sum += new Vector<float>(left[place..]) * new Vector<float>(right[place..]);
        }

        return Vector.Sum(sum);
    }
}

/// <summary>How near a question comes to the sources.</summary>
/// <param name="Cosines">For each source, -1 to 1.</param>
/// <param name="Nearest">The places of the nearest, the nearest first; at least two when there are two sources.</param>
internal sealed record Nearness(float[] Cosines, IReadOnlyList<int> Nearest)
{
    /// <summary>What another source has when there is none.</summary>
    private const float Nothing = -1;

    /// <summary>How much nearer a source is than the nearest of the others; negative when another is nearer.</summary>
    public double Ahead(int source)
    {
        var other = Nearest.FirstOrDefault(place => place != source, source);
        return Cosines[source] - (other == source ? Nothing : Cosines[other]);
    }
}
