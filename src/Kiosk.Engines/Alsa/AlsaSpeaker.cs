using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>The loudspeaker through ALSA, opened for each clip at the clip's own rate.</summary>
public sealed class AlsaSpeaker : ISpeaker
{
    private const int PeriodsPerSecond = 50;

    // Voices speak at 22.05 kHz.
    private const int UsualRate = 22_050;

    private static readonly TimeSpan PeriodTime = TimeSpan.FromSeconds(1) / PeriodsPerSecond;
    private static readonly TimeSpan BufferTime = 5 * PeriodTime;

    private readonly AlsaDevice device;
    private readonly Func<int, IPcm> open;
    private readonly TimeProvider time;
    private long underruns;

    public AlsaSpeaker(AlsaOptions options, TimeProvider time)
        : this(new AlsaDevice(options.PlaybackDevice, PcmDirection.Playback), time)
    {
    }

    /// <param name="open">In place of ALSA: opens the device at a rate in Hz.</param>
    internal AlsaSpeaker(AlsaDevice device, TimeProvider time, Func<int, IPcm>? open = null)
    {
        this.device = device;
        this.time = time;
        this.open = open ?? (rate => AlsaPcm.Open(device, rate, PeriodTime, BufferTime));
    }

    /// <summary>How often the sound faltered since the start of the program.</summary>
    public long Underruns => Interlocked.Read(ref underruns);

    /// <summary>Opens the device and closes it again, to know at the start that it is there.</summary>
    /// <exception cref="AudioDeviceException">It is missing, in use, forbidden, or can't do this format.</exception>
    public void Check() => open(UsualRate).Dispose();

    /// <inheritdoc/>
    public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pcm = open(clip.SampleRate);
        using var stream = new PcmStream(device, pcm, time, () => Interlocked.Increment(ref underruns));
        try
        {
            var period = new short[clip.SampleRate / PeriodsPerSecond];
            for (var rest = clip.Samples; rest.Length > 0; rest = rest[Math.Min(period.Length, rest.Length)..])
            {
                var samples = period.AsMemory(0, Math.Min(period.Length, rest.Length));
                Pcm16.FromFloat(rest.Span[..samples.Length], samples.Span);
                await WriteAsync(pcm, stream, samples, cancellationToken);
            }

            await FinishAsync(pcm, stream, period.Length, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _ = pcm.Drop();
            throw;
        }
    }

    private static async ValueTask WriteAsync(
        IPcm pcm, PcmStream stream, ReadOnlyMemory<short> samples, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            samples = samples[stream.Settle(pcm.Write(samples.Span))..];
            if (samples.IsEmpty)
            {
                return;
            }

            await stream.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits until all but the last period was played; only that much is left to a call that blocks.</summary>
    private async ValueTask FinishAsync(IPcm pcm, PcmStream stream, int period, CancellationToken cancellationToken)
    {
        int queued;
        while ((queued = pcm.Queued()) > period)
        {
            await stream.WaitAsync(cancellationToken);
        }

        // An underrun here means that the last sample was played.
        if (queued != AlsaNative.BrokenPipe)
        {
            device.Check(queued);
            device.Check(pcm.Drain());
        }
    }
}
