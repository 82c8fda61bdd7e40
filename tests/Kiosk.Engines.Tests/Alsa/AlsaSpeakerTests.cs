using Kiosk.Core.Audio;
using Kiosk.Engines.Alsa;

namespace Kiosk.Engines.Tests.Alsa;

[Collection(nameof(VirtualSoundCard))]
public sealed class AlsaSpeakerTests(VirtualSoundCard card)
{
    private const int InputOutputError = -5;
    private const int Rate = 22_050;
    private const int Period = Rate / 50;

    private static readonly AlsaDevice Device = new("plughw:9", PcmDirection.Playback);
    private static readonly AlsaOptions OnFiles = new() { PlaybackDevice = VirtualSoundCard.Playback };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(16_000)]
    [InlineData(22_050)]
    [InlineData(48_000)]
    public async Task Every_bit_of_a_clip_reaches_the_device(int rate)
    {
        var samples = Enumerable.Range(short.MinValue, 65_536).Select(sample => (short)sample).ToArray();
        var speaker = new AlsaSpeaker(OnFiles, TimeProvider.System);

        await speaker.PlayAsync(new AudioClip(samples.Select(sample => sample / 32_768f).ToArray(), rate), Token);

        Assert.Equal(samples, card.Played());
        Assert.Equal(0, speaker.Underruns);
    }

    [Fact]
    public async Task Sound_that_is_too_loud_is_clipped()
    {
        await new AlsaSpeaker(OnFiles, TimeProvider.System)
            .PlayAsync(new AudioClip(new[] { 1f, 2f, -1f, -2f }, Rate), Token);

        Assert.Equal([short.MaxValue, short.MaxValue, short.MinValue, short.MinValue], card.Played());
    }

    [Fact]
    public async Task A_loudspeaker_that_is_not_there_is_named_with_those_that_are()
    {
        var speaker = new AlsaSpeaker(new AlsaOptions { PlaybackDevice = "gone" }, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => speaker.PlayAsync(Clip(Period), Token));

        Assert.StartsWith("The loudspeaker 'gone' is not there; connect it, or set Alsa:PlaybackDevice to one that exists: ", failure.Message);
        Assert.Contains(VirtualSoundCard.Playback, failure.Message);
        Assert.Throws<AudioDeviceException>(speaker.Check);
    }

    [Fact]
    public async Task An_underrun_is_recovered_counted_and_loses_no_sample()
    {
        using var pcm = new FakePcm(Period, AlsaNative.BrokenPipe, 100, Period - 100);
        var speaker = Speaker(pcm);

        await speaker.PlayAsync(Clip(2 * Period), Token);

        Assert.Equal(2 * Period, pcm.Written.Count);
        Assert.Equal([AlsaNative.BrokenPipe], pcm.Recovered);
        Assert.Equal(1, speaker.Underruns);
        Assert.True(pcm.IsDrained);
    }

    [Fact]
    public async Task A_clip_that_ran_out_before_it_was_drained_was_heard()
    {
        using var pcm = new FakePcm(Period) { QueuedResult = AlsaNative.BrokenPipe };
        var speaker = Speaker(pcm);

        await speaker.PlayAsync(Clip(Period), Token);

        Assert.Equal(Period, pcm.Written.Count);
        Assert.Equal(0, speaker.Underruns);
    }

    [Fact]
    public async Task A_device_that_fails_is_named_and_closed()
    {
        using var pcm = new FakePcm(InputOutputError) { RecoverResult = InputOutputError };

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => Speaker(pcm).PlayAsync(Clip(Period), Token));

        Assert.StartsWith("The loudspeaker 'plughw:9' failed: Input/output error;", failure.Message);
        Assert.True(pcm.IsDisposed);
    }

    [Fact]
    public async Task A_device_that_takes_nothing_for_two_seconds_has_failed()
    {
        using var pcm = new FakePcm();
        var speaker = new AlsaSpeaker(Device, new HurriedTime(), _ => pcm);

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => speaker.PlayAsync(Clip(Period), Token));

        Assert.Contains("gave no sign for 2 seconds", failure.Message);
    }

    [Theory(Timeout = 5_000)]
    [InlineData(0)]
    [InlineData(Period)]
    public async Task Cancelling_stops_the_sound_at_once(int taken)
    {
        using var pcm = new FakePcm(taken) { QueuedResult = 2 * Period };
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var playing = new AlsaSpeaker(Device, new StoppedTime(), _ => pcm).PlayAsync(Clip(Period), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        Assert.True(pcm.IsDropped);
        Assert.False(pcm.IsDrained);
        Assert.True(pcm.IsDisposed);
    }

    [Fact]
    public async Task A_turn_that_was_cancelled_before_does_not_open_the_device()
    {
        var speaker = new AlsaSpeaker(Device, TimeProvider.System, _ => throw new InvalidOperationException("opened"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => speaker.PlayAsync(Clip(Period), new CancellationToken(canceled: true)));
    }

    private static AlsaSpeaker Speaker(FakePcm pcm) => new(Device, TimeProvider.System, _ => pcm);

    private static AudioClip Clip(int length) => new(new float[length], Rate);
}
