using Kiosk.Core.Audio;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Audio;

public class DeviceWatchTests
{
    private static readonly AudioDeviceException Gone = new("gone");

    private readonly FakeTime time = new();
    private readonly FakeDevice microphone = new();
    private readonly FakeDevice loudspeaker = new();
    private string plugged = "card0 card1";

    [Fact]
    public void A_device_that_is_pulled_out_and_plugged_back_is_told_of_each_time()
    {
        var watch = Watch();
        Assert.Empty(watch.Look());

        (microphone.Failure, plugged) = (Gone, "card1");
        Assert.Equal([new DeviceChange("microphone", Gone)], watch.Look());
        Assert.Empty(watch.Look());

        (microphone.Failure, plugged) = (null, "card0 card1");
        Assert.Equal([new DeviceChange("microphone", null)], watch.Look());
    }

    [Fact]
    public void A_device_that_comes_back_by_itself_is_found()
    {
        loudspeaker.Failure = Gone;
        var watch = Watch();
        Assert.Equal([new DeviceChange("loudspeaker", Gone)], watch.Look());

        loudspeaker.Failure = null;

        Assert.Equal([new DeviceChange("loudspeaker", null)], watch.Look());
    }

    [Fact]
    public void A_device_is_left_alone_while_nothing_happens()
    {
        var watch = Watch();
        for (var look = 0; look < 100; look++)
        {
            watch.Look();
        }

        Assert.Equal(1, microphone.Looks);
    }

    [Fact]
    public void A_failure_in_use_is_a_reason_to_look()
    {
        var watch = Watch();
        watch.Look();
        (microphone.Failures, microphone.Failure) = (1, Gone);

        Assert.Equal([new DeviceChange("microphone", Gone)], watch.Look());
        Assert.Equal(1, loudspeaker.Looks);
    }

    [Fact(Timeout = 30_000)]
    public async Task It_looks_every_second()
    {
        await using var changes = Watch().ChangesAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = changes.MoveNextAsync().AsTask();
        Assert.Equal(1, time.Waiting);

        (microphone.Failure, plugged) = (Gone, "card1");
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await next);
        Assert.Equal(new DeviceChange("microphone", Gone), changes.Current);
    }

    private DeviceWatch Watch() => new(
        new Dictionary<string, IWatchedDevice> { ["microphone"] = microphone, ["loudspeaker"] = loudspeaker }, () => plugged, time);

    private sealed class FakeDevice : IWatchedDevice
    {
        public AudioDeviceException? Failure { get; set; }

        public long Failures { get; set; }

        public int Looks { get; private set; }

        public void Check()
        {
            Looks++;
            if (Failure is not null)
            {
                throw Failure;
            }
        }
    }
}
