using System.Buffers.Binary;

namespace Kiosk.Core.Audio;

/// <summary>
/// Reads RIFF/WAVE sound as mono at 16 kHz: PCM of 8 to 32 bits and floating point, 8 to 192 kHz, any number of
/// channels up to 32, which are averaged.
/// </summary>
public static class WaveReader
{
    public const int MinSampleRate = 8_000;
    public const int MaxSampleRate = 192_000;

    // Notes and pictures before the sound; more than this is no recording of speech.
    private const int MaxSkippedBytes = 16 << 20;
    private const int ChunkHeaderLength = 8;

    public static TimeSpan DefaultMaxDuration { get; } = TimeSpan.FromSeconds(60);

    /// <exception cref="AudioFormatException">The file is missing or cannot be used; the message names it.</exception>
    public static AudioClip ReadFile(string path, TimeSpan? maxDuration = null)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, maxDuration);
        }
        catch (AudioFormatException exception)
        {
            throw new AudioFormatException($"'{path}' cannot be used: {exception.Message}.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new AudioFormatException($"'{path}' cannot be opened: check the path and that the file may be read.", exception);
        }
    }

    /// <param name="stream">The file's bytes; need not be seekable.</param>
    /// <param name="maxDuration">The longest sound that is accepted; 60 s when not given.</param>
    /// <returns>Mono samples at 16 kHz.</returns>
    /// <exception cref="AudioFormatException">The stream is no such sound, is cut short or too long.</exception>
    public static AudioClip Read(Stream stream, TimeSpan? maxDuration = null)
    {
        CheckSignature(stream);
        WaveFormat? format = null;
        var skipped = 0L;
        while (true)
        {
            var (id, length) = ReadChunkHeader(stream);
            if (id == "data")
            {
                return ReadSound(
                    stream, format ?? throw new AudioFormatException("its sound comes before its 'fmt ' chunk"),
                    length, maxDuration ?? DefaultMaxDuration);
            }

            skipped += length;
            if (skipped > MaxSkippedBytes)
            {
                throw new AudioFormatException($"it has more than {MaxSkippedBytes >> 20} MB of other data before its sound");
            }

            if (id == "fmt ")
            {
                format = ReadFormat(stream, ref length);
            }

            // A chunk of odd length is followed by one byte of padding.
            Skip(stream, length + (length & 1));
        }
    }

    private static void CheckSignature(Stream stream)
    {
        Span<byte> start = stackalloc byte[12];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read == 0)
        {
            throw new AudioFormatException("it is empty");
        }

        if (!start.StartsWith("RIFF"u8) || !start[8..].SequenceEqual("WAVE"u8))
        {
            throw new AudioFormatException($"{Describe(start[..read])}, expected a WAV file");
        }
    }

    private static string Describe(ReadOnlySpan<byte> start)
    {
        var isMp3 = start.StartsWith("ID3"u8) || (start.Length > 1 && start[0] == 0xFF && (start[1] & 0xE6) == 0xE2);
        return isMp3 ? "it is an MP3"
            : start.StartsWith("OggS"u8) ? "it is an Ogg file"
            : start.StartsWith("fLaC"u8) ? "it is a FLAC file"
            : start.Length > 8 && start[4..].StartsWith("ftyp"u8) ? "it is an MP4 file"
            : start.StartsWith("RF64"u8) ? "it is a WAV file of more than 4 GB"
            : "it is no WAV file";
    }

    private static (string Id, long Length) ReadChunkHeader(Stream stream)
    {
        Span<byte> header = stackalloc byte[ChunkHeaderLength];
        return stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length
            ? (System.Text.Encoding.Latin1.GetString(header[..4]), BinaryPrimitives.ReadUInt32LittleEndian(header[4..]))
            : throw new AudioFormatException("it ends before its sound begins");
    }

    private static WaveFormat ReadFormat(Stream stream, ref long length)
    {
        if (length < WaveFormat.MinLength)
        {
            throw new AudioFormatException($"its 'fmt ' chunk has {length} bytes, expected at least {WaveFormat.MinLength}");
        }

        Span<byte> chunk = stackalloc byte[(int)Math.Min(length, WaveFormat.MaxLength)];
        if (stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) < chunk.Length)
        {
            throw new AudioFormatException("it ends inside its header");
        }

        length -= chunk.Length;
        return WaveFormat.Parse(chunk);
    }

    private static void Skip(Stream stream, long length)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (length > 0)
        {
            var read = stream.Read(buffer[..(int)Math.Min(length, buffer.Length)]);
            if (read == 0)
            {
                throw new AudioFormatException("it ends before its sound begins");
            }

            length -= read;
        }
    }

    private static AudioClip ReadSound(Stream stream, WaveFormat format, long length, TimeSpan maxDuration)
    {
        // A writer that could not go back to fill in the length leaves one of these: the sound runs to the end.
        var unknownLength = length is 0 or uint.MaxValue;
        var maxLength = (long)(maxDuration.TotalSeconds * format.SampleRate) * format.BlockLength;
        if (length > maxLength && !unknownLength)
        {
            throw TooLong(maxDuration);
        }

        var bytes = ReadBytes(stream, unknownLength ? maxLength + 1 : length);
        if (unknownLength && bytes.Length > maxLength)
        {
            throw TooLong(maxDuration);
        }

        if (!unknownLength && bytes.Length < length)
        {
            throw new AudioFormatException($"it is cut short: {length - bytes.Length} of {length} bytes of sound are missing; copy it again");
        }

        var mono = MixDown(bytes, format);
        return mono.Length > 0
            ? new AudioClip(Resampler.Resample(mono, format.SampleRate, AudioFormat.SampleRate), AudioFormat.SampleRate)
            : throw new AudioFormatException("it holds no sound");
    }

    private static AudioFormatException TooLong(TimeSpan maxDuration) =>
        new($"it is longer than {maxDuration.TotalSeconds:0.##} seconds, the most that is accepted; cut it");

    // Grows with what really comes: a header's claim alone allocates nothing.
    private static byte[] ReadBytes(Stream stream, long length)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (bytes.Length < length)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length - bytes.Length));
            if (read == 0)
            {
                break;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static float[] MixDown(ReadOnlySpan<byte> bytes, WaveFormat format)
    {
        var mono = new float[bytes.Length / format.BlockLength];
        for (var i = 0; i < mono.Length; i++)
        {
            var block = bytes.Slice(i * format.BlockLength, format.BlockLength);
            var sum = 0f;
            for (var channel = 0; channel < format.Channels; channel++)
            {
                sum += format.Sample(block[(channel * format.BytesPerSample)..]);
            }

            mono[i] = float.IsFinite(sum)
                ? Math.Clamp(sum / format.Channels, -1f, 1f)
                : throw new AudioFormatException($"its sample {i} is no number");
        }

        return mono;
    }
}
