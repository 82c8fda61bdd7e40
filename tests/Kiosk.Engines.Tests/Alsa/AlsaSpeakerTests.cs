using Kiosk.Core.Audio;
using Kiosk.Engines.Alsa;

namespace Kiosk.Engines.Tests.Alsa;

[Collection(nameof(VirtualSoundCard))]
public sealed class AlsaSpeakerTests(VirtualSoundCard card)
{
    private const int InputOutputError = -5;
    private const int Rate = 22_050;
    private const int Period = Rate / 50;

    private static readonly AlsaDevice Device = new("plughw:9", PcmDirection.Playback, "Alsa:PlaybackDevice");
    private static readonly PcmFormat AtRate = new(Rate, 1, SampleType.Int16);
    private static readonly AlsaOptions OnFiles = new() { PlaybackDevice = VirtualSoundCard.Playback };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(16_000)]
    [InlineData(22_050)]
    [InlineData(48_000)]
    public async Task Every_bit_of_a_clip_reaches_the_device(int rate)
    {
        var samples = Enumerable.Range(short.MinValue, 65_536).Select(sample => (short)sample).ToArray();
        var speaker = AlsaSpeaker.Loudspeaker(OnFiles, null, TimeProvider.System);

        await speaker.PlayAsync(new AudioClip(samples.Select(sample => sample / 32_768f).ToArray(), rate), Token);

        Assert.Equal(samples, card.Played());
        Assert.Equal(0, speaker.Underruns);
    }

    [Fact]
    public async Task Sound_that_is_too_loud_is_clipped()
    {
        await AlsaSpeaker.Loudspeaker(OnFiles, null, TimeProvider.System)
            .PlayAsync(new AudioClip(new[] { 1f, 2f, -1f, -2f }, Rate), Token);

        Assert.Equal([short.MaxValue, short.MaxValue, short.MinValue, short.MinValue], card.Played());
    }

    [Fact]
    public async Task A_loudspeaker_that_is_not_there_is_named_with_those_that_are()
    {
        var speaker = AlsaSpeaker.Loudspeaker(new AlsaOptions { PlaybackDevice = "gone" }, null, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => speaker.PlayAsync(Clip(Period), Token));

        Assert.StartsWith("The loudspeaker 'gone' is not there; connect it, or set Alsa:PlaybackDevice to one that exists: ", failure.Message);
        Assert.Contains(VirtualSoundCard.Playback, failure.Message);
        Assert.Throws<AudioDeviceException>(speaker.Check);
    }

    [Fact]
    public async Task An_underrun_is_recovered_counted_and_loses_no_sample()
    {
        using var pcm = new FakePcm(Period, AlsaNative.BrokenPipe, 100, Period - 100) { Format = AtRate };
        var speaker = Speaker(pcm);

        await speaker.PlayAsync(Clip(2 * Period), Token);

        Assert.Equal(2 * Period, pcm.Written.Count / 2);
        Assert.Equal([AlsaNative.BrokenPipe], pcm.Recovered);
        Assert.Equal(1, speaker.Underruns);
        Assert.True(pcm.IsDrained);
    }

    [Fact]
    public async Task A_clip_that_ran_out_before_it_was_drained_was_heard()
    {
        using var pcm = new FakePcm(Period) { Format = AtRate, QueuedResult = AlsaNative.BrokenPipe };
        var speaker = Speaker(pcm);

        await speaker.PlayAsync(Clip(Period), Token);

        Assert.Equal(Period, pcm.Written.Count / 2);
        Assert.Equal(0, speaker.Underruns);
    }

    [Fact]
    public async Task A_device_that_fails_is_named_and_closed()
    {
        using var pcm = new FakePcm(InputOutputError) { Format = AtRate, RecoverResult = InputOutputError };

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => Speaker(pcm).PlayAsync(Clip(Period), Token));

        Assert.StartsWith("The loudspeaker 'plughw:9' failed: Input/output error;", failure.Message);
        Assert.True(pcm.IsDisposed);
    }

    [Fact]
    public async Task A_device_that_takes_nothing_for_two_seconds_has_failed()
    {
        using var pcm = new FakePcm() { Format = AtRate };
        var speaker = new AlsaSpeaker(Device, 1, null, new HurriedTime(), _ => pcm);

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => speaker.PlayAsync(Clip(Period), Token));

        Assert.Contains("gave no sign for 2 seconds", failure.Message);
    }

    [Theory(Timeout = 5_000)]
    [InlineData(0)]
    [InlineData(Period)]
    public async Task Cancelling_stops_the_sound_at_once(int taken)
    {
        using var pcm = new FakePcm(taken) { Format = AtRate, QueuedResult = 2 * Period };
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var playing = new AlsaSpeaker(Device, 1, null, new StoppedTime(), _ => pcm).PlayAsync(Clip(Period), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        Assert.True(pcm.IsDropped);
        Assert.False(pcm.IsDrained);
        Assert.True(pcm.IsDisposed);
    }

    [Fact]
    public async Task A_storm_of_underruns_ends_in_a_failure_that_is_counted()
    {
        using var pcm = new FakePcm { Format = AtRate, LastResult = AlsaNative.BrokenPipe };
        var speaker = new AlsaSpeaker(Device, 1, null, new HurriedTime(), _ => pcm);

        await Assert.ThrowsAsync<AudioDeviceException>(() => speaker.PlayAsync(Clip(Period), Token));

        Assert.Equal(1, speaker.Failures);
        Assert.InRange(pcm.Recovered.Count, 2, 10);
    }

    [Fact]
    public async Task A_device_of_48_kHz_gets_48_kHz()
    {
        var tone = Tone(1_000, Rate, Rate);

        await AlsaSpeaker.Loudspeaker(new AlsaOptions { PlaybackDevice = VirtualSoundCard.Playback48 }, null, TimeProvider.System)
            .PlayAsync(new AudioClip(tone, Rate), Token);

        var played = card.Played();
        Assert.Equal(48_000, played.Length);
        Assert.InRange(Difference(played, Tone(1_000, 48_000, 48_000)), 0, 0.002);
    }

    [Fact]
    public async Task A_device_of_two_channels_gets_the_same_on_both()
    {
        await AlsaSpeaker.Loudspeaker(new AlsaOptions { PlaybackDevice = VirtualSoundCard.PlaybackStereo, PlaybackVolume = 50 }, null, TimeProvider.System)
            .PlayAsync(new AudioClip(new[] { 0.5f, -0.5f }, Rate), Token);

        Assert.Equal([8_192, 8_192, -8_192, -8_192], card.Played());
    }

    [Fact]
    public async Task A_headphone_that_is_plugged_in_silences_the_loudspeaker_within_a_period()
    {
        using var pcm = new FakePcm { Format = AtRate, LastResult = Period };
        var jack = new FakeJack(false, false, true);

        await new AlsaSpeaker(Device, 1, jack, TimeProvider.System, _ => pcm).PlayAsync(new AudioClip(Tone(1_000, Rate, 4 * Period), Rate), Token);

        Assert.NotEqual(0, pcm.Written.Take(2 * 2 * Period).Max());
        Assert.Equal(4 * 2 * Period, pcm.Written.Count);
        Assert.All(pcm.Written.Skip(2 * 2 * Period), sample => Assert.Equal(0, sample));
    }

    [Fact]
    public async Task A_minute_of_sound_allocates_no_more_than_a_second()
    {
        using var pcm = new FakePcm { Format = new PcmFormat(48_000, 2, SampleType.Int32), LastResult = int.MaxValue, Keeps = false };
        var speaker = new AlsaSpeaker(Device, 1, null, TimeProvider.System, _ => pcm);
        var clip = Clip(60 * Rate);
        await speaker.PlayAsync(Clip(Rate), Token);

        var start = GC.GetAllocatedBytesForCurrentThread();
        await speaker.PlayAsync(Clip(Rate), Token);
        var second = GC.GetAllocatedBytesForCurrentThread() - start - (4 * Rate);
        start = GC.GetAllocatedBytesForCurrentThread();
        // The device is always ready, so all of it runs on this thread.
        await speaker.PlayAsync(clip, Token);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - start, 0, second + 1_000);
    }

    [Fact]
    public async Task A_turn_that_was_cancelled_before_does_not_open_the_device()
    {
        var speaker = new AlsaSpeaker(Device, 1, null, TimeProvider.System, _ => throw new InvalidOperationException("opened"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => speaker.PlayAsync(Clip(Period), new CancellationToken(canceled: true)));
    }

    private static AlsaSpeaker Speaker(FakePcm pcm) => new(Device, 1, null, TimeProvider.System, _ => pcm);

    private static float[] Tone(int hertz, int rate, int length) =>
        [.. Enumerable.Range(0, length).Select(sample => 0.5f * MathF.Sin(2 * MathF.PI * hertz * sample / rate))];

    /// <summary>The greatest one, away from the ends, where a tone that begins at once holds every frequency.</summary>
    private static double Difference(short[] played, float[] wanted) =>
        played.Select((sample, index) => Math.Abs((sample / 32_768.0) - wanted[index])).Skip(1_000).SkipLast(1_000).Max();

    private static AudioClip Clip(int length) => new(new float[length], Rate);
}
