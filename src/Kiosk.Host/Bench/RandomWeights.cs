using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kiosk.Host.Bench;

/// <summary>
/// Writes random weights straight in their stored form. The formats are those of ggml-common.h (block_q8_0,
/// block_q5_1); the quantised values are uniform, and the scales give them the wanted spread.
/// </summary>
internal sealed class RandomWeights(Stream output, Random random)
{
    private const int BlockLength = 32;
    private const int BlocksAtOnce = 4096;

    // Standard deviations of a uniform signed byte and of a uniform number of 5 bits.
    private const float ByteDeviation = 73.9f;
    private const float FiveBitDeviation = 9.23f;
    private const float FiveBitMean = 15.5f;

    /// <param name="count">How many weights; a multiple of 32 for the types in blocks.</param>
    /// <param name="deviation">Their standard deviation; 0 makes all equal to <paramref name="mean"/>.</param>
    /// <param name="mean">Their mean; the types in blocks have 0.</param>
    public void Write(GgmlType type, long count, float deviation, float mean)
    {
        var (length, bytes) = Block(type);
        var buffer = new byte[BlocksAtOnce * bytes];
        for (var blocks = count / length; blocks > 0; blocks -= BlocksAtOnce)
        {
            var chunk = buffer.AsSpan(0, (int)Math.Min(BlocksAtOnce, blocks) * bytes);
            Fill(type, chunk, deviation, mean);
            output.Write(chunk);
        }
    }

    private void Fill(GgmlType type, Span<byte> chunk, float deviation, float mean)
    {
        switch (type)
        {
            case GgmlType.F32:
                foreach (ref var weight in MemoryMarshal.Cast<byte, float>(chunk))
                {
                    weight = Uniform(deviation, mean);
                }

                break;
            case GgmlType.F16:
                foreach (ref var weight in MemoryMarshal.Cast<byte, Half>(chunk))
                {
                    weight = (Half)Uniform(deviation, mean);
                }

                break;
            default:
                random.NextBytes(chunk);
                SetScales(type, chunk, deviation);
                break;
        }
    }

    private static void SetScales(GgmlType type, Span<byte> chunk, float deviation)
    {
        var (_, bytes) = Block(type);
        for (var block = chunk; !block.IsEmpty; block = block[bytes..])
        {
            var scale = deviation / (type == GgmlType.Q8_0 ? ByteDeviation : FiveBitDeviation);
            BinaryPrimitives.WriteHalfLittleEndian(block, (Half)scale);
            if (type == GgmlType.Q5_1)
            {
                BinaryPrimitives.WriteHalfLittleEndian(block[2..], (Half)(-FiveBitMean * scale));
            }
        }
    }

    private float Uniform(float deviation, float mean) =>
        mean + (deviation * MathF.Sqrt(3) * ((2 * random.NextSingle()) - 1));

    private static (int Length, int Bytes) Block(GgmlType type) => type switch
    {
        GgmlType.F32 => (1, sizeof(float)),
        GgmlType.F16 => (1, 2),
        GgmlType.Q5_1 => (BlockLength, 24),
        _ => (BlockLength, 34),
    };
}
