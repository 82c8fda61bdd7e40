using System.Buffers.Binary;

namespace Kiosk.Core.Audio;

/// <summary>The 'fmt ' chunk of a WAVE file: how its samples are stored.</summary>
internal sealed record WaveFormat(bool IsFloat, int Channels, int SampleRate, int BitsPerSample)
{
    public const int MinLength = 16;
    public const int MaxLength = 40;

    private const int MaxChannels = 32;
    private const ushort Pcm = 1;
    private const ushort IeeeFloat = 3;
    private const ushort Extensible = 0xFFFE;

    // The end of KSDATAFORMAT_SUBTYPE_PCM and _IEEE_FLOAT; the two bytes before it are the format code.
    private static readonly byte[] SubtypeTail =
        [0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];

    public int BytesPerSample => BitsPerSample / 8;

    /// <summary>Bytes of one sample of all channels.</summary>
    public int BlockLength => Channels * BytesPerSample;

    /// <param name="chunk">The chunk's first bytes, at most <see cref="MaxLength"/>.</param>
    /// <exception cref="AudioFormatException">The format is none that is read.</exception>
    public static WaveFormat Parse(ReadOnlySpan<byte> chunk)
    {
        var code = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        if (code == Extensible && chunk.Length == MaxLength && chunk[26..].SequenceEqual(SubtypeTail))
        {
            code = BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]);
        }

        var rate = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
        var format = new WaveFormat(
            code == IeeeFloat,
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]),
            (int)Math.Min(rate, int.MaxValue),
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]));
        format.Check(code, BinaryPrimitives.ReadUInt16LittleEndian(chunk[12..]));
        return format;
    }

    /// <summary>One sample as a number in [-1, 1]; a float file may hold more, or no number at all.</summary>
    public float Sample(ReadOnlySpan<byte> bytes) => (IsFloat, BitsPerSample) switch
    {
        (false, 8) => (bytes[0] - 128) / 128f,
        (false, 16) => BinaryPrimitives.ReadInt16LittleEndian(bytes) / 32768f,
        (false, 24) => (bytes[0] | (bytes[1] << 8) | ((sbyte)bytes[2] << 16)) / 8388608f,
        (false, _) => BinaryPrimitives.ReadInt32LittleEndian(bytes) / 2147483648f,
        (true, 32) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        (true, _) => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes),
    };

    private void Check(ushort code, int blockLength)
    {
        if (code is not (Pcm or IeeeFloat))
        {
            throw new AudioFormatException($"its sound is stored as {CodecName(code)}, expected PCM: convert it to 16-bit PCM");
        }

        if (IsFloat ? BitsPerSample is not (32 or 64) : BitsPerSample is not (8 or 16 or 24 or 32))
        {
            throw new AudioFormatException(
                $"it has {BitsPerSample}-bit {(IsFloat ? "floating-point" : "PCM")} samples, expected 8, 16, 24 or 32 bits of PCM or 32 or 64 bits of floating point");
        }

        if (Channels is 0 or > MaxChannels)
        {
            throw new AudioFormatException($"it has {Channels} channels, expected 1 to {MaxChannels}");
        }

        if (SampleRate is < WaveReader.MinSampleRate or > WaveReader.MaxSampleRate)
        {
            throw new AudioFormatException(
                $"its sample rate is {SampleRate} Hz, expected {WaveReader.MinSampleRate} to {WaveReader.MaxSampleRate} Hz");
        }

        if (blockLength != BlockLength)
        {
            throw new AudioFormatException($"its header contradicts itself: a block of {blockLength} bytes, expected {BlockLength}");
        }
    }

    private static string CodecName(ushort code) => code switch
    {
        2 or 17 => "ADPCM",
        6 => "A-law",
        7 => "µ-law",
        0x55 => "MP3",
        _ => $"codec 0x{code:X4}",
    };
}
