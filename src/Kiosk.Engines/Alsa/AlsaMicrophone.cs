using System.Runtime.CompilerServices;
using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>
/// The microphone through ALSA. The device's own buffer is the queue between it and the listener: when the listener
/// is late by more than <see cref="BufferTime"/>, the oldest sound is lost and counted.
/// </summary>
public sealed class AlsaMicrophone : IMicrophone
{
    /// <summary>Longer than the longest pause of a garbage collection or of a busy processor.</summary>
    private static readonly TimeSpan BufferTime = TimeSpan.FromMilliseconds(500);

    private readonly AlsaDevice device;
    private readonly Func<IPcm> open;
    private readonly TimeProvider time;
    private long overruns;

    public AlsaMicrophone(AlsaOptions options, TimeProvider time)
        : this(new AlsaDevice(options.CaptureDevice, PcmDirection.Capture), time)
    {
    }

    /// <param name="open">In place of ALSA.</param>
    internal AlsaMicrophone(AlsaDevice device, TimeProvider time, Func<IPcm>? open = null)
    {
        this.device = device;
        this.time = time;
        this.open = open ?? (() => AlsaPcm.Open(device, AudioFormat.SampleRate, AudioFormat.FrameDuration / 2, BufferTime));
    }

    /// <summary>How often sound was lost since the start of the program.</summary>
    public long Overruns => Interlocked.Read(ref overruns);

    /// <summary>Opens the device and closes it again, to know at the start that it is there.</summary>
    /// <exception cref="AudioDeviceException">It is missing, in use, forbidden, or can't do this format.</exception>
    public void Check() => open().Dispose();

    /// <inheritdoc/>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pcm = open();
        using var stream = new PcmStream(device, pcm, time, () => Interlocked.Increment(ref overruns));
        var raw = new short[AudioFormat.FrameLength];
        var samples = new float[AudioFormat.FrameLength];
        var filled = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            filled += stream.Settle(pcm.Read(raw.AsSpan(filled)));
            if (filled < raw.Length)
            {
                await stream.WaitAsync(cancellationToken);
                continue;
            }

            Pcm16.ToFloat(raw, samples);
            filled = 0;
            yield return new AudioFrame(samples);
        }
    }
}
