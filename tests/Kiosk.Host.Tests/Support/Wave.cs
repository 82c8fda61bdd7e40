using System.Buffers.Binary;
using Kiosk.Core.Audio;

namespace Kiosk.Host.Tests.Support;

/// <summary>A WAV file in the making: <c>Wave.Of(speech).At(44_100).Stereo().ToBytes()</c>.</summary>
/// <param name="Clip">Mono sound.</param>
/// <param name="Channels">How many times each sample is written.</param>
internal sealed record Wave(AudioClip Clip, int Channels, int Bits, bool IsFloat)
{
    private const int HeaderLength = 44;

    /// <summary>Mono, 16-bit PCM.</summary>
    public static Wave Of(AudioClip clip) => new(clip, 1, 16, false);

    /// <summary>A spoken sample question of the repository.</summary>
    public static Wave OfSample(string name) => Of(WaveReader.ReadFile(Path.Combine(Repository.SampleQuestions, name)));

    public static Wave OfSilence(TimeSpan duration) =>
        Of(new AudioClip(new float[AudioFormat.ToSamples(duration)], AudioFormat.SampleRate));

    public Wave At(int sampleRate) =>
        this with { Clip = new AudioClip(Resampler.Resample(Clip.Samples.Span, Clip.SampleRate, sampleRate), sampleRate) };

    public Wave Stereo() => this with { Channels = 2 };

    public Wave WithBits(int bits) => this with { Bits = bits };

    public Wave AsFloat() => this with { Bits = 32, IsFloat = true };

    public byte[] Header() => ToBytes()[..HeaderLength];

    public byte[] ToBytes()
    {
        var block = Channels * Bits / 8;
        var bytes = new byte[HeaderLength + (Clip.Samples.Length * block)];
        WriteHeader(bytes, block);
        for (var index = 0; index < Clip.Samples.Length; index++)
        {
            for (var channel = 0; channel < Channels; channel++)
            {
                WriteSample(bytes.AsSpan(HeaderLength + (index * block) + (channel * Bits / 8)), Clip.Samples.Span[index]);
            }
        }

        return bytes;
    }

    private void WriteHeader(Span<byte> bytes, int block)
    {
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(bytes[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[20..], (short)(IsFloat ? 3 : 1));
        BinaryPrimitives.WriteInt16LittleEndian(bytes[22..], (short)Channels);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], Clip.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[28..], Clip.SampleRate * block);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[32..], (short)block);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[34..], (short)Bits);
        "data"u8.CopyTo(bytes[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[40..], bytes.Length - HeaderLength);
    }

    private void WriteSample(Span<byte> to, float sample)
    {
        if (IsFloat)
        {
            BinaryPrimitives.WriteSingleLittleEndian(to, sample);
            return;
        }

        var whole = (int)Math.Clamp(Math.Round(sample * Math.Pow(2, Bits - 1)), -Math.Pow(2, Bits - 1), Math.Pow(2, Bits - 1) - 1);
        // 8-bit samples have no sign: silence is 128.
        whole = Bits == 8 ? whole + 128 : whole;
        for (var place = 0; place < Bits / 8; place++)
        {
            to[place] = (byte)(whole >> (8 * place));
        }
    }
}
