using System.Runtime.CompilerServices;
using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>
/// The microphone through ALSA. The device's own buffer is the queue between it and the listener: when the listener
/// is late by more than <see cref="BufferTime"/>, the oldest sound is lost and counted.
/// </summary>
public sealed class AlsaMicrophone : IMicrophone, IWatchedDevice
{
    /// <summary>Longer than the longest pause of a garbage collection or of a busy processor.</summary>
    private static readonly TimeSpan BufferTime = TimeSpan.FromMilliseconds(500);

    private readonly AlsaDevice device;
    private readonly int channel;
    private readonly TimeProvider time;
    private readonly DeviceUse use;
    private long overruns;

    public AlsaMicrophone(AlsaOptions options, TimeProvider time)
        : this(new AlsaDevice(options.CaptureDevice, PcmDirection.Capture, SettingName(nameof(options.CaptureDevice))), options.CaptureChannel, time)
    {
    }

    /// <param name="channel">Which of the device's channels, from 1; 0 for the mean of all.</param>
    /// <param name="open">In place of ALSA.</param>
    internal AlsaMicrophone(AlsaDevice device, int channel, TimeProvider time, Func<IPcm>? open = null)
    {
        this.device = device;
        this.channel = channel;
        this.time = time;
        use = new DeviceUse(open ?? (() => AlsaPcm.Open(device, AudioFormat.SampleRate, AudioFormat.FrameDuration / 2, BufferTime)));
    }

    /// <summary>How often sound was lost since the start of the program.</summary>
    public long Overruns => Interlocked.Read(ref overruns);

    /// <inheritdoc/>
    public long Failures => use.Failures;

    /// <inheritdoc/>
    public void Check() => use.Check();

    /// <inheritdoc/>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var opened = use.Open();
        using var stream = new PcmStream(device, opened, time, () => Interlocked.Increment(ref overruns));
        var format = opened.Pcm.Format;
        var blockFrames = (int)(format.SampleRate * AudioFormat.FrameDuration.TotalSeconds);
        using var block = new ErasableMemory<byte>(blockFrames * format.BytesPerFrame);
        using var assembler = new FrameAssembler(format, channel, blockFrames);
        using var samples = new ErasableMemory<float>(AudioFormat.FrameLength);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var frames = stream.Settle(opened.Pcm.Read(block.GetSpan()));
            if (frames == 0)
            {
                await stream.WaitAsync(cancellationToken);
                continue;
            }

            assembler.Add(block.GetSpan()[..(frames * format.BytesPerFrame)]);
            while (assembler.TryTake(samples.GetSpan()))
            {
                yield return new AudioFrame(samples.Memory);
            }
        }
    }

    private static string SettingName(string property) => $"{AlsaOptions.Section}:{property}";
}
