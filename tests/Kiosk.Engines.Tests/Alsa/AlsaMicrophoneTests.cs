using Kiosk.Core.Audio;
using Kiosk.Engines.Alsa;

namespace Kiosk.Engines.Tests.Alsa;

[Collection(nameof(VirtualSoundCard))]
public sealed class AlsaMicrophoneTests(VirtualSoundCard card)
{
    private static readonly AlsaDevice Device = new("plughw:9", PcmDirection.Capture, "Alsa:CaptureDevice");
    private static readonly AlsaOptions OnFiles = new() { CaptureDevice = VirtualSoundCard.Capture };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_device_hears_comes_in_frames()
    {
        var heard = Enumerable.Range(0, 3 * AudioFormat.FrameLength).Select(sample => (short)((sample * 20) - 16_000)).ToArray();
        card.SetCaptured(heard);
        var microphone = new AlsaMicrophone(OnFiles, TimeProvider.System);

        var samples = new List<float>();
        await foreach (var frame in microphone.CaptureAsync(Token).Take(3))
        {
            samples.AddRange(frame.Samples.Span);
        }

        Assert.Equal(heard.Select(sample => sample / 32_768f), samples);
        Assert.Equal(0, microphone.Overruns);
    }

    [Fact]
    public async Task A_microphone_that_is_not_there_is_named_with_those_that_are()
    {
        var microphone = new AlsaMicrophone(new AlsaOptions { CaptureDevice = "hw:CARD=Gone" }, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => FirstFrame(microphone, Token));

        Assert.StartsWith("The microphone 'hw:CARD=Gone' is not there; connect it, or set Alsa:CaptureDevice to one that exists: ", failure.Message);
        Assert.Contains(VirtualSoundCard.Capture, failure.Message);
        Assert.Throws<AudioDeviceException>(microphone.Check);
    }

    [Fact]
    public async Task A_frame_may_come_in_pieces()
    {
        using var pcm = new FakePcm(200, AlsaNative.Again, 312);

        Assert.Equal(AudioFormat.FrameLength, (await FirstFrame(Microphone(pcm), Token)).Samples.Length);
    }

    [Fact]
    public async Task An_overrun_is_recovered_and_counted()
    {
        using var pcm = new FakePcm(AlsaNative.BrokenPipe, AudioFormat.FrameLength);
        var microphone = Microphone(pcm);

        await FirstFrame(microphone, Token);

        Assert.Equal([AlsaNative.BrokenPipe], pcm.Recovered);
        Assert.Equal(1, microphone.Overruns);
    }

    [Fact]
    public async Task A_device_that_is_pulled_out_is_named_and_closed()
    {
        using var pcm = new FakePcm(AlsaNative.NoSuchDevice) { RecoverResult = AlsaNative.NoSuchDevice };

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => FirstFrame(Microphone(pcm), Token));

        Assert.StartsWith("The microphone 'plughw:9' is not there; connect it", failure.Message);
        Assert.True(pcm.IsDisposed);
    }

    [Fact]
    public async Task A_device_that_stays_silent_for_two_seconds_has_failed()
    {
        using var pcm = new FakePcm();
        var microphone = new AlsaMicrophone(Device, 0, new HurriedTime(), () => pcm);

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => FirstFrame(microphone, Token));

        Assert.Contains("gave no sign for 2 seconds", failure.Message);
    }

    [Fact(Timeout = 5_000)]
    public async Task Cancelling_ends_the_wait_at_once_and_closes_the_device()
    {
        using var pcm = new FakePcm();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var next = FirstFrame(new AlsaMicrophone(Device, 0, new StoppedTime(), () => pcm), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.True(pcm.IsDisposed);
    }

    [Fact]
    public async Task Cancelling_stops_a_device_that_is_always_ready()
    {
        card.SetCaptured(new short[AudioFormat.FrameLength]);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in new AlsaMicrophone(OnFiles, TimeProvider.System).CaptureAsync(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task A_device_of_48_kHz_is_heard_at_16_kHz()
    {
        card.SetCaptured([.. Enumerable.Range(0, 48_000).Select(sample => (short)(16_384 * Math.Sin(2 * Math.PI * 440 * sample / 48_000)))]);
        var microphone = new AlsaMicrophone(new AlsaOptions { CaptureDevice = VirtualSoundCard.Capture48 }, TimeProvider.System);

        var samples = new List<float>();
        await foreach (var frame in microphone.CaptureAsync(Token).Take(25))
        {
            samples.AddRange(frame.Samples.Span);
        }

        var wanted = Enumerable.Range(0, samples.Count).Select(sample => 0.5f * MathF.Sin(2 * MathF.PI * 440 * sample / AudioFormat.SampleRate));
        Assert.InRange(samples.Zip(wanted, (heard, want) => Math.Abs(heard - want)).Skip(200).Max(), 0, 0.002);
    }

    [Fact]
    public async Task A_storm_of_overruns_ends_in_a_failure_that_is_counted()
    {
        using var pcm = new FakePcm { LastResult = AlsaNative.BrokenPipe };
        var microphone = new AlsaMicrophone(Device, 0, new HurriedTime(), () => pcm);

        await Assert.ThrowsAsync<AudioDeviceException>(() => FirstFrame(microphone, Token));

        Assert.Equal(1, microphone.Failures);
        Assert.True(pcm.IsDisposed);
    }

    [Fact]
    public async Task A_device_in_use_is_there_and_is_not_opened_twice()
    {
        using var pcm = new FakePcm(AudioFormat.FrameLength, AudioFormat.FrameLength);
        var opened = 0;
        var microphone = new AlsaMicrophone(Device, 0, TimeProvider.System, () => ++opened == 1 ? pcm : throw new AudioDeviceException("busy"));
        await using var frames = microphone.CaptureAsync(Token).GetAsyncEnumerator(Token);
        await frames.MoveNextAsync();

        microphone.Check();

        Assert.Equal(1, opened);
        await frames.DisposeAsync();
        Assert.Throws<AudioDeviceException>(microphone.Check);
    }

    [Theory]
    [InlineData("Int16", 16_000, 1)]
    [InlineData("Int32", 48_000, 2)]
    [InlineData("Float32", 44_100, 8)]
    public async Task A_frame_allocates_nothing(string type, int rate, int channels)
    {
        using var pcm = new FakePcm { Format = new PcmFormat(rate, channels, Enum.Parse<SampleType>(type)), LastResult = int.MaxValue };
        await using var frames = Microphone(pcm).CaptureAsync(Token).GetAsyncEnumerator(Token);
        await frames.MoveNextAsync();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var frame = 0; frame < 1_000; frame++)
        {
            // The device is always ready, so no frame leaves this thread.
            await frames.MoveNextAsync();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static AlsaMicrophone Microphone(FakePcm pcm) => new(Device, 0, TimeProvider.System, () => pcm);

    private static async Task<AudioFrame> FirstFrame(AlsaMicrophone microphone, CancellationToken cancellationToken) =>
        await microphone.CaptureAsync(cancellationToken).FirstAsync(cancellationToken);
}
