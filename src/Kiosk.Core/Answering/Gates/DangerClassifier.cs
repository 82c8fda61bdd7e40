using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// How probable it is that a sentence tells of danger or distress: multinomial logistic regression over hashed groups
/// of letters, words and pairs of words, trained by models/training/danger. It reaches wordings that no table of
/// phrases holds, and words that were misheard: letters are compared the way they sound.
/// </summary>
/// <remarks>
/// The file: 'KDGR', version, bits of the number of rows, number of classes (each an int32), the weight of one step
/// (float32), a bias per class (float32), and a row of one signed byte per class for every feature. Little-endian.
/// </remarks>
internal sealed class DangerClassifier
{
    private const int Version = 1;
    private const int MaxBits = 20;
    private const int HeaderLength = 20;
    private const int Classes = 7;
    private const int MaxWords = 60;
    private const int ShortestGroup = 2;
    private const int LongestGroup = 5;
    private const int LongestSkip = 3;
    private const uint HashBasis = 2166136261;
    private const uint HashPrime = 16777619;
    private const uint Mixer = 2654435769;

    private readonly int bits;
    private readonly float step;
    private readonly float[] bias;
    private readonly sbyte[] table;

    private DangerClassifier(int bits, float step, float[] bias, sbyte[] table)
    {
        this.bits = bits;
        this.step = step;
        this.bias = bias;
        this.table = table;
    }

    /// <summary>The one that was trained for the kiosk.</summary>
    public static DangerClassifier Shipped { get; } = LoadShipped();

    /// <exception cref="InvalidDataException">The bytes are no table of this version.</exception>
    public static DangerClassifier Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength + (Classes * sizeof(float)) || !file[..4].SequenceEqual("KDGR"u8)
            || BinaryPrimitives.ReadInt32LittleEndian(file[4..]) != Version || BinaryPrimitives.ReadInt32LittleEndian(file[12..]) != Classes)
        {
            throw new InvalidDataException($"The table of the danger classifier is damaged or of another version: expected version {Version} with {Classes} classes. Train it again with models/training/danger.");
        }

        var bits = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        var rows = file[(HeaderLength + (Classes * sizeof(float)))..];
        if (bits is < 1 or > MaxBits || rows.Length != Classes << bits)
        {
            throw new InvalidDataException($"The table of the danger classifier has {rows.Length} bytes of rows, which does not fit {bits} bits. Train it again with models/training/danger.");
        }

        var bias = new float[Classes];
        for (var number = 0; number < Classes; number++)
        {
            bias[number] = BinaryPrimitives.ReadSingleLittleEndian(file[(HeaderLength + (number * sizeof(float)))..]);
        }

        return new DangerClassifier(bits, BinaryPrimitives.ReadSingleLittleEndian(file[16..]), bias, MemoryMarshal.Cast<byte, sbyte>(rows).ToArray());
    }

    /// <param name="words">Lower-case words without accents.</param>
    public Risk Judge(IReadOnlyList<string> words)
    {
        var keys = words.Take(MaxWords).Select(SoundKey.Of).Prepend("^").Append("$").ToArray();
        var scores = new Scores(this);
        for (var place = 0; place < keys.Length; place++)
        {
            if (place > 0 && place < keys.Length - 1)
            {
                AddGroups($"<{keys[place]}>", ref scores);
            }

            for (var skip = 1; skip <= LongestSkip && place + skip < keys.Length; skip++)
            {
                scores.Add(Hash(keys[place + skip], Hash("   ".AsSpan(0, skip), Hash(keys[place], HashBasis))));
            }
        }

        return scores.ToRisk();
    }

    /// <summary>The word as a whole, and its groups of letters.</summary>
    private static void AddGroups(string word, ref Scores scores)
    {
        for (var start = 0; start < word.Length; start++)
        {
            var hash = HashBasis;
            for (var length = 1; length <= LongestGroup && start + length <= word.Length; length++)
            {
                hash = (hash ^ word[start + length - 1]) * HashPrime;
                if (length >= ShortestGroup)
                {
                    scores.Add(hash);
                }
            }
        }

        scores.Add(Hash(word, HashBasis));
    }

    /// <summary>FNV-1a (Fowler, Noll, Vo), 32 bits, over the letters.</summary>
    private static uint Hash(ReadOnlySpan<char> text, uint hash)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * HashPrime;
        }

        return hash;
    }

    private static DangerClassifier LoadShipped()
    {
        using var stream = typeof(DangerClassifier).Assembly.GetManifestResourceStream("danger.bin")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return Read(file);
    }

    /// <summary>The sums of the rows of the features, each feature once.</summary>
    private struct Scores(DangerClassifier classifier)
    {
        private readonly HashSet<uint> seen = [];
        private readonly int[] sums = new int[Classes];

        public readonly void Add(uint hash)
        {
            var row = unchecked(hash * Mixer) >> (32 - classifier.bits);
            if (seen.Add(row))
            {
                var weights = classifier.table.AsSpan((int)row * Classes, Classes);
                for (var number = 0; number < Classes; number++)
                {
                    sums[number] += weights[number];
                }
            }
        }

        /// <summary>Softmax of the sums over the root of the number of features.</summary>
        public readonly Risk ToRisk()
        {
            var scale = classifier.step / MathF.Sqrt(Math.Max(1, seen.Count));
            var scores = new double[Classes];
            for (var number = 0; number < Classes; number++)
            {
                scores[number] = Math.Exp((sums[number] * scale) + classifier.bias[number]);
            }

            var total = scores.Sum();
            return new Risk([.. scores.Select(score => score / total)]);
        }
    }
}
