using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// The mean of the vectors of a text's words and of their letter groups, found by hash (Bojanowski and others, Enriching
/// Word Vectors with Subword Information, 2017), so that words that nobody listed and words misheard still point about right.
/// Trained by models/training/embedder on what the starter sources say and list.
/// </summary>
internal sealed class HashedEmbedder : IEmbedder
{
    private const int Buckets = 1 << 15;
    private const int ShortestGroup = 3;
    private const int LongestGroup = 5;

    private readonly sbyte[] vectors = new sbyte[Buckets * IEmbedder.Dimensions];

    public static HashedEmbedder Shipped { get; } = new(typeof(HashedEmbedder).Assembly.GetManifestResourceStream("embedder.bin.gz")!);

    /// <param name="compressed">Gzip of one vector of signed bytes for each bucket, bucket after bucket.</param>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public HashedEmbedder(Stream compressed)
    {
        using var stream = new GZipStream(compressed, CompressionMode.Decompress);
        stream.ReadExactly(MemoryMarshal.AsBytes(vectors.AsSpan()));
    }

    public float[] Embed(string text)
    {
        var sum = new float[IEmbedder.Dimensions];
        foreach (var word in DutchTokenizer.Words(text).Where(word => word.Length <= DutchTokenizer.LongestWord))
        {
            Add(Crc32.Of(Encoding.ASCII.GetBytes("w" + word)), sum);
            var letters = Encoding.ASCII.GetBytes($"<{word}>");
            for (var length = ShortestGroup; length <= LongestGroup; length++)
            {
                for (var start = 0; start + length <= letters.Length; start++)
                {
                    Add(Crc32.Of(letters.AsSpan(start, length)), sum);
                }
            }
        }

        var norm = MathF.Sqrt(sum.Sum(value => value * value));
        return norm == 0 ? sum : [.. sum.Select(value => value / norm)];
    }

    private void Add(uint hash, float[] sum)
    {
        var vector = vectors.AsSpan((int)(hash % Buckets) * IEmbedder.Dimensions, IEmbedder.Dimensions);
        for (var place = 0; place < vector.Length; place++)
        {
            sum[place] += vector[place];
        }
    }
}
