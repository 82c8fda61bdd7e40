using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// What kind of utterance this probably is: multinomial logistic regression over hashed groups of letters, words and
/// pairs of words, trained by models/training. It reaches wordings that no table of phrases holds, and words that were
/// misheard: letters are compared the way they sound.
/// </summary>
/// <remarks>
/// The file: 'KHLR', version, bits of the number of rows, number of classes (each an int32), the weight of one step
/// (float32), a bias per class (float32), and a row of one signed byte per class for every feature. Little-endian.
/// </remarks>
internal sealed class UtteranceClassifier
{
    private const int Version = 1;
    private const int MaxBits = 20;
    private const int HeaderLength = 20;
    private const int MaxClasses = 64;
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

    private UtteranceClassifier(int bits, float step, float[] bias, sbyte[] table)
    {
        this.bits = bits;
        this.step = step;
        this.bias = bias;
        this.table = table;
    }

    /// <summary>Neither, an emergency, or a need of someone in distress: see <see cref="Risk"/>.</summary>
    public static UtteranceClassifier Danger { get; } = Shipped("danger.bin");

    /// <summary>What is said besides a question, in the order of <see cref="Aside"/>.</summary>
    public static UtteranceClassifier SmallTalk { get; } = Shipped("smalltalk.bin");

    private int Classes => bias.Length;

    /// <exception cref="InvalidDataException">The bytes are no table of this version.</exception>
    public static UtteranceClassifier Read(ReadOnlySpan<byte> file)
    {
        var classes = file.Length < HeaderLength ? 0 : BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        if (!file.StartsWith("KHLR"u8) || classes is < 2 or > MaxClasses || file.Length < HeaderLength + (classes * sizeof(float))
            || BinaryPrimitives.ReadInt32LittleEndian(file[4..]) != Version)
        {
            throw new InvalidDataException($"The table of the classifier is damaged or of another version: expected version {Version} with 2 to {MaxClasses} classes. Train it again: models/training.");
        }

        var bits = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        var rows = file[(HeaderLength + (classes * sizeof(float)))..];
        if (bits is < 1 or > MaxBits || rows.Length != classes << bits)
        {
            throw new InvalidDataException($"The table of the classifier has {rows.Length} bytes of rows, which does not fit {bits} bits. Train it again: models/training.");
        }

        var bias = new float[classes];
        for (var number = 0; number < classes; number++)
        {
            bias[number] = BinaryPrimitives.ReadSingleLittleEndian(file[(HeaderLength + (number * sizeof(float)))..]);
        }

        return new UtteranceClassifier(bits, BinaryPrimitives.ReadSingleLittleEndian(file[16..]), bias, MemoryMarshal.Cast<byte, sbyte>(rows).ToArray());
    }

    /// <param name="words">Lower-case words without accents.</param>
    /// <returns>A probability per class; together 1.</returns>
    public IReadOnlyList<double> Judge(IReadOnlyList<string> words)
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

        return scores.ToProbabilities();
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

    private static UtteranceClassifier Shipped(string name)
    {
        using var stream = typeof(UtteranceClassifier).Assembly.GetManifestResourceStream(name)!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return Read(file);
    }

    /// <summary>The sums of the rows of the features, each feature once.</summary>
    private struct Scores(UtteranceClassifier classifier)
    {
        private readonly HashSet<uint> seen = [];
        private readonly int[] sums = new int[classifier.Classes];

        public readonly void Add(uint hash)
        {
            var row = unchecked(hash * Mixer) >> (32 - classifier.bits);
            if (seen.Add(row))
            {
                var weights = classifier.table.AsSpan((int)row * sums.Length, sums.Length);
                for (var number = 0; number < sums.Length; number++)
                {
                    sums[number] += weights[number];
                }
            }
        }

        /// <summary>Softmax of the sums over the root of the number of features.</summary>
        public readonly IReadOnlyList<double> ToProbabilities()
        {
            var scale = classifier.step / MathF.Sqrt(Math.Max(1, seen.Count));
            var scores = new double[sums.Length];
            for (var number = 0; number < scores.Length; number++)
            {
                scores[number] = Math.Exp((sums[number] * scale) + classifier.bias[number]);
            }

            var total = scores.Sum();
            return [.. scores.Select(score => score / total)];
        }
    }
}
