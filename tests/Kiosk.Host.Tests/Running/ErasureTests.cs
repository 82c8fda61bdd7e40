using System.Runtime.InteropServices;
using System.Text;
using Kiosk.Core.Audio;
using Kiosk.Host.Running;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Running;

/// <summary>Reads the memory of the real service during a session and after it, as a debugger would.</summary>
public sealed class ErasureTests(InstalledKiosk kiosk)
{
    // Words that stand in no source: those would be in memory for good.
    private const string Recording = "known-schuldhulp.wav";
    private const string Spoken = "Ik kom voor schuldhulp.";
    private const string Typed = "Mag mijn nicht Wilhelmina haar kaketoe inschrijven?";

    /// <summary>Samples of one pattern: 4 ms of speech stand nowhere by chance.</summary>
    private const int PatternLength = 64;

    private const int Patterns = 8;

    private static readonly (string, string?)[] ShortSession =
        [("KIOSK__Conversation__SessionSeconds", "15"), ("KIOSK__Conversation__WarningSeconds", "10")];

    private static AudioClip Clip => WaveReader.ReadFile(Repository.RecordingOf(Recording));

    [Fact]
    public async Task What_was_spoken_and_typed_is_gone_after_the_session()
    {
        using var card = new VirtualSoundCard();
        card.SetCaptured(Clip);
        await using var running = await RunningKiosk.StartAsync(kiosk, [.. card.Environment, .. ShortSession]);
        await using var page = await running.OpenPageAsync();
        var memory = new MemoryOf(running.ProcessId);
        byte[][] said = [.. SoundOf(Clip), .. TextOf(Spoken), .. TextOf(Typed)];
        Assert.Empty(memory.Find(said));

        await page.AskAsync(Typed);
        await page.UntilAsync(line => line == new PanelLine("heard", Typed));
        await page.PressAsync("Talk");
        await page.UntilAsync(line => line == new PanelLine("heard", Spoken));
        Assert.NotEmpty(memory.Find(TextOf(Typed)));

        await AssertForgottenAsync(running, page, memory, said);
    }

    [Fact]
    public async Task What_the_microphone_of_a_browser_heard_is_gone_after_the_session()
    {
        using var card = new VirtualSoundCard();
        await using var running = await RunningKiosk.StartAsync(
            kiosk, [.. card.Environment, .. ShortSession, ("KIOSK__Alsa__CaptureDevice", "hw:CARD=Gone")]);
        await using var page = await running.OpenPageAsync();
        using var browser = new LentMicrophone(running.Port);
        var memory = new MemoryOf(running.ProcessId);
        byte[][] said = [.. SoundOf(Clip), .. TextOf(Spoken)];
        Assert.Empty(memory.Find(said));

        await browser.OpenAsync();
        await page.PressAsync("Talk");
        await browser.ListenedToAsync();
        await browser.SayAsync(Clip);
        await page.UntilAsync(line => line.Kind == "hearing");
        Assert.NotEmpty(memory.Find([.. SoundOf(Clip)]));
        await browser.SayAsync(Wave.OfSilence(TimeSpan.FromSeconds(3)).Clip);

        await AssertForgottenAsync(running, page, memory, said);
    }

    private static async Task AssertForgottenAsync(RunningKiosk running, PanelPage page, MemoryOf memory, byte[][] said)
    {
        await page.UntilAsync(line => line.Kind == "clear");
        await running.UntilLoggedAsync("The session is forgotten");
        var left = memory.Find(said);
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    private static byte[][] TextOf(string words) => [Encoding.Unicode.GetBytes(words), Encoding.UTF8.GetBytes(words)];

    /// <summary>Pieces from the whole of it, as 16-bit samples and as the floats that the kiosk makes of them.</summary>
    private static IEnumerable<byte[]> SoundOf(AudioClip clip)
    {
        var samples = clip.Samples.ToArray();
        return Enumerable.Range(1, Patterns)
            .Select(number => samples.AsSpan(number * (samples.Length - PatternLength) / (Patterns + 1), PatternLength).ToArray())
            .Where(piece => piece.Max(Math.Abs) > 0.05f)
            .SelectMany(piece => new[]
            {
                MemoryMarshal.AsBytes<float>(piece).ToArray(),
                MemoryMarshal.AsBytes<short>(Array.ConvertAll(piece, sample => (short)(sample * 32768f))).ToArray(),
            });
    }
}
