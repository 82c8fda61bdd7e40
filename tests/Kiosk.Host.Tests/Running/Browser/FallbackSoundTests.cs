using System.Runtime.CompilerServices;
using Kiosk.Core.Audio;
using Kiosk.Host.Running.Browser;

namespace Kiosk.Host.Tests.Running.Browser;

public sealed class FallbackSoundTests
{
    private static readonly AudioClip Clip = new(new float[100], 16_000);

    private readonly BrowserSound browser = new(TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_kiosk_s_own_devices_go_first()
    {
        await using var page = await LendingPage.OpenAsync(browser);
        var own = new OwnDevices { IsThere = true };
        var sound = new FallbackSound(own, own, browser);

        await sound.PlayAsync(Clip, Token);

        Assert.Equal(2, await sound.CaptureAsync(Token).CountAsync(Token));
        Assert.Equal(1, own.Played);
    }

    [Fact]
    public async Task For_one_that_is_missing_the_browser_s_is_taken()
    {
        await using var page = await LendingPage.OpenAsync(browser);
        var own = new OwnDevices();
        var sound = new FallbackSound(own, own, browser);

        var playing = sound.PlayAsync(Clip, Token);
        Assert.Equal("""{"do":"play","clip":1}""", await page.OrderAsync());
        await page.ClipAsync();
        await page.TellAsync("""{"did":"play","clip":1}""");
        await playing;
        var heard = sound.CaptureAsync(Token).FirstAsync(Token);
        Assert.Equal("""{"do":"listen"}""", await page.OrderAsync());
        await page.HearAsync(1);

        await heard;
    }

    [Fact]
    public async Task Without_a_page_the_kiosk_says_what_is_wrong_with_its_own()
    {
        var own = new OwnDevices();
        var sound = new FallbackSound(own, own, browser);

        Assert.Equal(OwnDevices.Missing, (await Assert.ThrowsAsync<AudioDeviceException>(() => sound.PlayAsync(Clip, Token))).Message);
        Assert.Equal(OwnDevices.Missing, (await Assert.ThrowsAsync<AudioDeviceException>(
            async () => await sound.CaptureAsync(Token).CountAsync(Token))).Message);
    }

    private sealed class OwnDevices : IMicrophone, ISpeaker
    {
        public const string Missing = "The device is not there.";

        public bool IsThere { get; init; }

        public int Played { get; private set; }

        public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            Require();
            yield return new AudioFrame(new float[AudioFormat.FrameLength]);
            yield return new AudioFrame(new float[AudioFormat.FrameLength]);
        }

        public Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
        {
            Require();
            Played++;
            return Task.CompletedTask;
        }

        private void Require()
        {
            if (!IsThere)
            {
                throw new AudioDeviceException(Missing);
            }
        }
    }
}
