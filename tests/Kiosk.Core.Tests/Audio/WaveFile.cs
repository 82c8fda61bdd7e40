using System.Buffers.Binary;

namespace Kiosk.Core.Tests.Audio;

/// <summary>Builds RIFF/WAVE files, right and wrong ones.</summary>
internal static class WaveFile
{
    public const int Pcm = 1;
    public const int Float = 3;
    public const int Extensible = 0xFFFE;

    private static readonly byte[] SubtypeTail =
        [0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];

    /// <summary>A whole file of the chunks, in order.</summary>
    public static byte[] Of(params ReadOnlySpan<byte[]> chunks)
    {
        List<byte> body = [.. "WAVE"u8];
        foreach (var chunk in chunks)
        {
            body.AddRange(chunk);
        }

        return [.. "RIFF"u8, .. UInt32((uint)body.Count), .. body];
    }

    /// <summary>A chunk, padded to an even length; a claimed length other than the real one makes it a lie.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> id, byte[] data, uint? claimedLength = null) =>
        [.. id, .. UInt32(claimedLength ?? (uint)data.Length), .. data, .. new byte[data.Length & 1]];

    public static byte[] Format(int code, int channels, int rate, int bits) => Chunk("fmt "u8, FormatBody(code, channels, rate, bits));

    public static byte[] ExtensibleFormat(int subtype, int channels, int rate, int bits) => Chunk(
        "fmt "u8,
        [.. FormatBody(Extensible, channels, rate, bits), .. UInt16(22), .. UInt16(bits), .. UInt32(0), .. UInt16(subtype), .. SubtypeTail]);

    public static byte[] Data(byte[] samples, uint? claimedLength = null) => Chunk("data"u8, samples, claimedLength);

    /// <summary>Values in [-1, 1], all of one channel or interleaved, in the storage that the format says.</summary>
    public static byte[] Samples(int code, int bits, params IEnumerable<double> values) =>
        [.. values.SelectMany(value => Sample(code, bits, value))];

    /// <summary>Mono 16-bit PCM of a sine, 0.1 s.</summary>
    public static byte[] Sine(int rate) => Of(
        Format(Pcm, 1, rate, 16),
        Data(Samples(Pcm, 16, Enumerable.Range(0, rate / 10).Select(i => 0.5 * Math.Sin(2 * Math.PI * 440 * i / rate)))));

    private static byte[] FormatBody(int code, int channels, int rate, int bits) =>
    [
        .. UInt16(code), .. UInt16(channels), .. UInt32((uint)rate), .. UInt32((uint)(rate * channels * (bits / 8))),
        .. UInt16(channels * bits / 8), .. UInt16(bits),
    ];

    private static byte[] Sample(int code, int bits, double value) => (code, bits) switch
    {
        (Float, 32) => BitConverter.GetBytes((float)value),
        (Float, _) => BitConverter.GetBytes(value),
        (_, 8) => [(byte)(128 + (127 * value))],
        (_, 16) => BitConverter.GetBytes((short)(32767 * value)),
        (_, 24) => BitConverter.GetBytes((int)(8388607 * value))[..3],
        _ => BitConverter.GetBytes((int)(2147483647 * value)),
    };

    private static byte[] UInt16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] UInt32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
