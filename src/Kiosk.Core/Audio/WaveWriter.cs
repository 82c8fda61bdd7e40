using System.Buffers.Binary;

namespace Kiosk.Core.Audio;

/// <summary>Writes sound as a RIFF/WAVE file: mono, 16-bit PCM, at the clip's own sample rate.</summary>
public static class WaveWriter
{
    private const int HeaderLength = 44;
    private const int BytesPerSample = 2;

    /// <exception cref="AudioFormatException">The file cannot be written; the message names it.</exception>
    public static void WriteFile(string path, AudioClip clip)
    {
        try
        {
            using var stream = File.Create(path);
            Write(stream, clip);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AudioFormatException($"'{path}' cannot be written: check that the folder exists and has room.", exception);
        }
    }

    /// <summary>Samples outside [-1, 1] are clipped.</summary>
    public static void Write(Stream stream, AudioClip clip)
    {
        var samples = clip.Samples.Span;
        var bytes = new byte[checked(HeaderLength + (samples.Length * BytesPerSample))];
        WriteHeader(bytes, samples.Length * BytesPerSample, clip.SampleRate);
        for (var i = 0; i < samples.Length; i++)
        {
            var value = (short)Math.Clamp(MathF.Round(samples[i] * 32768f), short.MinValue, short.MaxValue);
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(HeaderLength + (i * BytesPerSample)), value);
        }

        stream.Write(bytes);
    }

    private static void WriteHeader(Span<byte> header, int dataLength, int sampleRate)
    {
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], HeaderLength - 8 + dataLength);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], sampleRate * BytesPerSample);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], BytesPerSample);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 8 * BytesPerSample);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], dataLength);
    }
}
