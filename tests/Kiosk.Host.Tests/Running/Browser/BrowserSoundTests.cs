using Kiosk.Core.Audio;
using Kiosk.Core.Tests.Support;
using Kiosk.Host.Running.Browser;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Running.Browser;

public sealed class BrowserSoundTests : IAsyncLifetime
{
    private static readonly AudioClip Clip = new(new[] { 0f, 0.5f, -0.5f, 0.25f }, 22_050);

    private readonly FakeTime time = new();
    private readonly BrowserSound sound;
    private LendingPage page = null!;

    public BrowserSoundTests() => sound = new BrowserSound(time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => page = await LendingPage.OpenAsync(sound);

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public async Task What_the_page_hears_comes_in_frames_while_the_kiosk_listens()
    {
        var heard = sound.CaptureAsync(Token).Take(2).Select(frame => frame.Samples.Span[0]).ToListAsync(Token);
        Assert.Equal("""{"do":"listen"}""", await page.OrderAsync());

        await page.HearAsync(16_384);
        await page.HearAsync(-32_768);

        Assert.Equal([0.5f, -1f], await heard);
        Assert.Equal("""{"do":"rest"}""", await page.OrderAsync());
    }

    [Fact]
    public async Task A_page_that_may_not_listen_says_why()
    {
        var heard = sound.CaptureAsync(Token).ToListAsync(Token);
        await page.OrderAsync();

        await page.TellAsync("""{"failed":"listen","reason":"NotAllowedError"}""");

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(async () => await heard);
        Assert.Contains("can't listen: NotAllowedError", failure.Message);
    }

    [Fact]
    public async Task A_page_that_gives_no_sound_is_not_waited_for_without_end()
    {
        await using var heard = sound.CaptureAsync(Token).GetAsyncEnumerator(Token);
        var first = heard.MoveNextAsync();
        await page.OrderAsync();
        await page.HearAsync(1);
        Assert.True(await first);
        var next = heard.MoveNextAsync();

        time.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<AudioDeviceException>(async () => await next);
    }

    [Fact]
    public async Task Frames_that_the_listener_is_too_slow_for_are_lost_and_counted()
    {
        await using var slow = sound.CaptureAsync(Token).GetAsyncEnumerator(Token);
        var first = slow.MoveNextAsync();
        await page.OrderAsync();
        for (short frame = 1; frame <= 101; frame++)
        {
            await page.HearAsync(frame);
        }

        await page.TellAsync("""{"lost":7}""");
        // Messages are taken in their order: when this one was, so were the frames.
        await page.CloseAsync();

        Assert.True(await first);
        Assert.InRange(sound.LostFrames, 7 + 101 - 64 - 1, 7 + 101 - 64);
    }

    [Fact]
    public async Task A_clip_is_played_when_the_page_says_so_and_no_sooner()
    {
        var playing = sound.PlayAsync(Clip, Token);

        Assert.Equal("""{"do":"play","clip":1}""", await page.OrderAsync());
        Assert.Equal(Wave.Of(Clip).ToBytes(), await page.ClipAsync());
        await page.TellAsync("""{"did":"play","clip":2}""");
        Assert.False(playing.IsCompleted);

        await page.TellAsync("""{"did":"play","clip":1}""");
        await playing;
    }

    [Fact]
    public async Task A_clip_that_is_stopped_is_silenced_at_once()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var playing = sound.PlayAsync(Clip, stop.Token);
        await page.OrderAsync();
        await page.ClipAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        Assert.Equal("""{"do":"silence"}""", await page.OrderAsync());
    }

    [Fact]
    public async Task A_page_that_may_not_sound_says_why()
    {
        var playing = sound.PlayAsync(Clip, Token);
        await page.OrderAsync();

        await page.TellAsync("""{"failed":"play","clip":1,"reason":"NotAllowedError"}""");

        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => playing);
        Assert.Contains("can't play: NotAllowedError", failure.Message);
    }

    [Fact]
    public async Task A_clip_whose_end_is_not_told_is_not_waited_for_without_end()
    {
        var playing = sound.PlayAsync(Clip, Token);
        await page.OrderAsync();
        await page.ClipAsync();

        time.Advance(TimeSpan.FromSeconds(11));

        await Assert.ThrowsAsync<AudioDeviceException>(() => playing);
    }

    [Fact]
    public async Task A_page_that_closes_takes_its_sound_with_it()
    {
        var playing = sound.PlayAsync(Clip, Token);
        await page.OrderAsync();
        await page.ClipAsync();

        await page.CloseAsync();

        await Assert.ThrowsAsync<AudioDeviceException>(() => playing);
        Assert.False(sound.IsOpen);
        var failure = await Assert.ThrowsAsync<AudioDeviceException>(() => sound.PlayAsync(Clip, Token));
        Assert.Contains("no loudspeaker", failure.Message);
    }

    [Fact]
    public async Task One_page_at_a_time_lends_its_sound()
    {
        await using var second = await LendingPage.OpenAsync(sound);

        Assert.False(await second.Served);
        Assert.True(sound.IsOpen);
    }

    [Theory]
    [InlineData("geen JSON")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"clip\":\"een\"}")]
    public async Task A_page_that_does_not_keep_to_the_protocol_is_cut_off(string word)
    {
        await page.TellAsync(word);

        await page.Served;
        Assert.False(sound.IsOpen);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1022)]
    [InlineData(4096)]
    public async Task Sound_that_is_not_one_frame_long_is_refused(int length)
    {
        await page.SendSoundAsync(new byte[length]);

        await page.Served;
        Assert.False(sound.IsOpen);
    }
}
