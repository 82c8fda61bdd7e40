using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>A loudspeaker, headset or induction loop through ALSA, opened for each clip at the clip's own rate where it can.</summary>
public sealed class AlsaSpeaker : ISpeaker, IWatchedDevice
{
    // Voices speak at 22.05 kHz.
    private const int UsualRate = 22_050;

    private static readonly TimeSpan PeriodTime = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BufferTime = 5 * PeriodTime;

    private readonly AlsaDevice device;
    private readonly float volume;
    private readonly IHeadphoneJack? mutedBy;
    private readonly Func<int, IPcm> open;
    private readonly TimeProvider time;
    private readonly DeviceUse use;
    private long underruns;

    /// <param name="volume">Factor on each sample.</param>
    /// <param name="mutedBy">While a headphone is in it, silence is played; null where there is none.</param>
    /// <param name="open">In place of ALSA: opens the device for a clip of this rate in Hz.</param>
    internal AlsaSpeaker(AlsaDevice device, double volume, IHeadphoneJack? mutedBy, TimeProvider time, Func<int, IPcm>? open = null)
    {
        this.device = device;
        this.volume = (float)volume;
        this.mutedBy = mutedBy;
        this.time = time;
        this.open = open ?? (rate => AlsaPcm.Open(device, rate, PeriodTime, BufferTime));
        use = new DeviceUse(() => this.open(UsualRate));
    }

    /// <summary>How often the sound faltered since the start of the program.</summary>
    public long Underruns => Interlocked.Read(ref underruns);

    /// <inheritdoc/>
    public long Failures => use.Failures;

    /// <summary>The kiosk's loudspeaker.</summary>
    /// <param name="mutedBy">While a headphone is in it, the loudspeaker is silent; null where there is none.</param>
    public static AlsaSpeaker Loudspeaker(AlsaOptions options, IHeadphoneJack? mutedBy, TimeProvider time) =>
        new(
            new AlsaDevice(options.PlaybackDevice, PcmDirection.Playback, $"{AlsaOptions.Section}:{nameof(options.PlaybackDevice)}"),
            options.PlaybackVolume / 100.0, mutedBy, time);

    /// <summary>The induction loop or headset; null when the settings name none.</summary>
    public static AlsaSpeaker? Second(AlsaOptions options, TimeProvider time) => options.SecondDevice.Length == 0
        ? null
        : new(
            new AlsaDevice(options.SecondDevice, PcmDirection.Playback, $"{AlsaOptions.Section}:{nameof(options.SecondDevice)}"),
            options.SecondVolume / 100.0, null, time);

    /// <inheritdoc/>
    public void Check() => use.Check();

    /// <inheritdoc/>
    public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var opened = use.Open(() => open(clip.SampleRate));
        using var stream = new PcmStream(device, opened, time, () => Interlocked.Increment(ref underruns));
        try
        {
            using var blocks = new PlaybackBlocks(clip, opened.Pcm.Format, PeriodTime);
            while (blocks.TryNext(Gain(), out var block))
            {
                await WriteAsync(opened.Pcm, stream, block, cancellationToken);
            }

            await FinishAsync(opened.Pcm, stream, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _ = opened.Pcm.Drop();
            throw;
        }
    }

    private float Gain() => mutedBy?.SilencesLoudspeaker() == true ? 0 : volume;

    private static async ValueTask WriteAsync(
        IPcm pcm, PcmStream stream, ReadOnlyMemory<byte> frames, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            frames = frames[(stream.Settle(pcm.Write(frames.Span)) * pcm.Format.BytesPerFrame)..];
            if (frames.IsEmpty)
            {
                return;
            }

            await stream.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits until all but the last period was played; only that much is left to a call that blocks.</summary>
    private static async ValueTask FinishAsync(IPcm pcm, PcmStream stream, CancellationToken cancellationToken)
    {
        var period = (int)(pcm.Format.SampleRate * PeriodTime.TotalSeconds);
        int queued;
        while ((queued = pcm.Queued()) > period)
        {
            await stream.WaitAsync(cancellationToken);
        }

        // An underrun here means that the last sample was played.
        if (queued != AlsaNative.BrokenPipe)
        {
            stream.Check(queued);
            stream.Check(pcm.Drain());
        }
    }
}
