using Kiosk.Browser.Tests.Support;
using Kiosk.Core.Audio;
using Kiosk.Host.Tests.Support;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests;

/// <summary>
/// The kiosk on a computer without sound hardware of its own: the browser's microphone, recogniser, answer, voice, and
/// the browser's loudspeaker.
/// </summary>
public sealed class SpokenTurnTests(InstalledKiosk kiosk, Chromium chromium)
{
    [Fact]
    public async Task A_question_that_the_browser_hears_is_answered_and_the_browser_says_it()
    {
        using var folder = new TempFolder();
        await using var browser = await chromium.StartAsync(Hearing(folder, "rijbewijs-meenemen.wav"));
        await using var running = await RunningKiosk.StartAsync(kiosk, ("KIOSK__Panel__Sound", "browser"));
        var page = await chromium.NewPageAsync(browser);
        await page.GotoAsync(running.Http.BaseAddress!.ToString());
        await Assertions.Expect(page.Button("Wat zijn de openingstijden?")).ToBeVisibleAsync();

        await page.Button("Spreek").ClickAsync();

        await Assertions.Expect(page.Captions().Locator(".heard")).ToContainTextAsync("rijbewijs");
        await Assertions.Expect(page.Captions()).ToContainTextAsync("Dit staat op de pagina '");
        await page.KeepPictureAsync("spoken-turn");
        await Assertions.Expect(page.State()).ToContainTextAsync("Druk op Spreek");
        Assert.DoesNotContain("failed", running.Log);
    }

    [Fact]
    public async Task A_browser_that_may_not_listen_is_a_microphone_that_does_not_work()
    {
        await using var browser = await chromium.StartAsync("--deny-permission-prompts");
        await using var running = await RunningKiosk.StartAsync(kiosk);
        var page = await chromium.NewPageAsync(browser);
        await page.GotoAsync(running.Http.BaseAddress!.ToString());
        await Assertions.Expect(page.Button("Wat zijn de openingstijden?")).ToBeVisibleAsync();

        await page.Button("Spreek").ClickAsync();

        await Assertions.Expect(page.Captions()).ToContainTextAsync("Mijn microfoon werkt niet.");
        Assert.Contains("Microphone failed", running.Log);
    }

    /// <summary>Switches that make Chromium's microphone play a sample question once, with silence around it.</summary>
    private static string[] Hearing(TempFolder folder, string sample)
    {
        var silence = Wave.OfSilence(TimeSpan.FromSeconds(1)).Clip;
        var question = Wave.OfSample(sample).Clip;
        var file = folder.Write("question.wav", Wave.Of(AudioClip.Join([silence, question, silence])).At(48_000).ToBytes());
        return
        [
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            $"--use-file-for-fake-audio-capture={file}%noloop",
            "--mute-audio",
        ];
    }
}
