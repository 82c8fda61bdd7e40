using Kiosk.Core.Speech;
using Kiosk.Engines.Espeak;
using Kiosk.Host.Running;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Running;

/// <summary>The whole way: ALSA microphone, recogniser, answer, voice, ALSA loudspeaker.</summary>
public sealed class SpokenConversationTests(InstalledKiosk kiosk)
{
    [Fact]
    public async Task A_spoken_question_is_answered_aloud()
    {
        using var card = new VirtualSoundCard();
        await using var running = await RunningKiosk.StartAsync(kiosk, card.Environment);
        await using var page = await running.OpenPageAsync();

        // Nothing is connected yet.
        await page.PressAsync("Talk");
        await page.UntilAsync(line => line.Text.StartsWith("Mijn microfoon werkt niet.", StringComparison.Ordinal));

        // It is found at the next press.
        card.SetCaptured(Wave.OfSilence(TimeSpan.FromSeconds(1)).Clip);
        await page.PressAsync("Talk");
        await page.UntilAsync(line => line.Text.StartsWith("Ik heb niets gehoord.", StringComparison.Ordinal));
        await page.UntilStateAsync("Idle");
        card.TakePlayed();

        card.SetCaptured(Wave.OfSample("rijbewijs-meenemen.wav").Clip);
        await page.PressAsync("Talk");
        var lines = await page.UntilStateAsync("Idle");

        Assert.Equal(["Listening", "Processing", "Responding", "Idle"], Texts(lines, "state"));
        var heard = Assert.Single(Texts(lines, "heard"));
        Assert.Contains("rijbewijs", heard, StringComparison.OrdinalIgnoreCase);
        var spoken = Texts(lines, "spoken").ToList();
        Assert.Contains(spoken, sentence => sentence.StartsWith("Dit staat op de pagina '", StringComparison.Ordinal));
        await AssertPlayedAsync(spoken, card.TakePlayed());
        Assert.DoesNotContain(heard, running.Log);
    }

    /// <summary>The sound lasts as long as the sentences do, and is loud enough to hear.</summary>
    private static async Task AssertPlayedAsync(IEnumerable<string> sentences, short[] played)
    {
        var voice = new EspeakSynthesizer(new EspeakOptions());
        var length = 0;
        foreach (var sentence in sentences)
        {
            var clip = await voice.SynthesizeAsync(
                DutchTextNormalizer.Normalize(sentence), SpeechRate.Normal, TestContext.Current.CancellationToken);
            length += clip.Samples.Length;
        }

        Assert.InRange(played.Length, length * 0.99, length * 1.01);
        Assert.InRange(Math.Sqrt(played.Average(sample => (double)sample * sample)), 500, short.MaxValue);
    }

    private static IEnumerable<string> Texts(IEnumerable<PanelLine> lines, string kind) =>
        lines.Where(line => line.Kind == kind).Select(line => line.Text);
}
