using Kiosk.Core.Audio;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Asking;

/// <summary>What 'ask' says when it can't: one line, and an exit code that tells whose fault it is.</summary>
public sealed class AskFailureTests(InstalledKiosk kiosk)
{
    private const int WorkFailed = 1;
    private const int WrongArguments = 2;
    private const int PartMissing = 3;

    [Theory]
    [InlineData("exactly one of --text, --audio and --stdin", "ask")]
    [InlineData("exactly one of --text, --audio and --stdin", "ask", "--text", "Hallo", "--stdin", "--json")]
    [InlineData("--stdin goes with --json", "ask", "--stdin")]
    [InlineData("--speak goes with one question", "ask", "--stdin", "--json", "--speak", "antwoord.wav")]
    [InlineData("--text", "ask", "--text")]
    [InlineData("Not understood: 'wat kost een paspoort'. Give the question with", "ask", "wat", "kost", "een", "paspoort")]
    [InlineData("Cannot parse argument '' for option '--audio'. See", "ask", "--audio", "")]
    [InlineData("--luider", "ask", "--text", "Hallo", "--luider")]
    [InlineData("vraag", "vraag")]
    [InlineData("word", "knowledge", "import", "--format", "word", "--in", "seeds", "--out", "kennis.bundle")]
    public async Task Wrong_arguments_are_named_with_the_way_to_help(string named, params string[] arguments)
    {
        var line = (await kiosk.RunAsync(arguments)).FailedWith(WrongArguments);

        Assert.Contains(named, line);
        Assert.EndsWith("--help'.", line);
    }

    [Fact]
    public async Task A_missing_bundle_is_named_with_the_way_to_make_one()
    {
        var line = (await kiosk.RunAsync("ask", "--text", "Hallo", "--knowledge", "/nergens/kennis.bundle")).FailedWith(PartMissing);

        Assert.Contains("/nergens/kennis.bundle is missing", line);
        Assert.Contains("kiosk knowledge import", line);
    }

    [Fact]
    public async Task A_damaged_bundle_is_named()
    {
        using var folder = new TempFolder();
        var half = await File.ReadAllBytesAsync(kiosk.Bundle, TestContext.Current.CancellationToken);
        var bundle = folder.Write("half.bundle", half[..(half.Length / 2)]);

        var line = (await kiosk.RunAsync("ask", "--text", "Hallo", "--knowledge", bundle)).FailedWith(PartMissing);

        Assert.Contains($"{bundle} is not a knowledge bundle or is damaged", line);
    }

    [Theory]
    [InlineData(InstalledKiosk.WhisperModel)]
    [InlineData(InstalledKiosk.DetectorModel)]
    public async Task A_missing_model_is_named(string model)
    {
        using var folder = ModelsWith(model, _ => null);

        var line = (await kiosk.RunAsync("ask", "--text", "Hallo", "--models", folder.Path)).FailedWith(PartMissing);

        Assert.Contains(folder.File(model), line);
    }

    [Theory]
    [InlineData(InstalledKiosk.WhisperModel)]
    [InlineData(InstalledKiosk.DetectorModel)]
    public async Task A_model_that_was_cut_short_is_named(string model)
    {
        using var folder = ModelsWith(model, bytes => bytes[..(bytes.Length / 3)]);

        var line = (await kiosk.RunAsync("ask", "--text", "Hallo", "--models", folder.Path)).FailedWith(PartMissing);

        Assert.Contains(folder.File(model), line);
    }

    [Fact]
    public async Task Missing_engines_are_named_with_the_way_to_get_them()
    {
        using var empty = new TempFolder();

        var run = await kiosk.RunAsync(new KioskStart("ask", "--text", "Hallo")
        {
            Environment = new Dictionary<string, string?> { ["KIOSK_NATIVES"] = empty.Path },
        });

        Assert.Contains("./kiosk natives", run.FailedWith(PartMissing));
    }

    [Fact]
    public async Task A_voice_that_is_not_there_is_named()
    {
        var run = await kiosk.RunAsync(new KioskStart("ask", "--text", "Hallo")
        {
            Environment = new Dictionary<string, string?> { ["KIOSK__Espeak__Language"] = "qqq" },
        });

        Assert.Contains("qqq", run.FailedWith(PartMissing));
    }

    [Theory]
    [InlineData("{\"Panel\":{\"Port\":70000}}", "Panel:Port is '70000'")]
    [InlineData("{\"Panel\":", "kiosk.json is not JSON")]
    [InlineData("{\"Espeak\":{\"Variant\":\"f9\"}}", "Espeak:Variant is 'f9'")]
    public async Task A_wrong_setting_stops_the_start(string settings, string reason)
    {
        using var folder = new TempFolder();

        var run = await kiosk.RunAsync("ask", "--text", "Hallo", "--config", folder.Write("kiosk.json", settings));

        Assert.Contains(reason, run.FailedWith(WorkFailed));
    }

    [Fact]
    public async Task A_wrong_setting_in_the_environment_stops_it_too()
    {
        var run = await kiosk.RunAsync(new KioskStart("ask", "--text", "Hallo")
        {
            Environment = new Dictionary<string, string?> { ["KIOSK__Whisper__Threads"] = "veel" },
        });

        Assert.Contains("Whisper:Threads is 'veel'; it must be a whole number.", run.FailedWith(WorkFailed));
    }

    [Fact]
    public async Task A_settings_file_that_is_not_there_is_named()
    {
        var run = await kiosk.RunAsync("ask", "--text", "Hallo", "--config", "/nergens/kiosk.json");

        Assert.Contains("/nergens/kiosk.json is missing", run.FailedWith(WorkFailed));
    }

    [Fact]
    public async Task The_spoken_reply_is_a_sound_file()
    {
        using var folder = new TempFolder();

        (await kiosk.RunAsync("ask", "--text", "Hallo", "--speak", folder.File("antwoord.wav"))).Succeeded();

        var clip = WaveReader.ReadFile(folder.File("antwoord.wav"));
        Assert.InRange(clip.Duration.TotalSeconds, 1, 20);
        Assert.Contains(clip.Samples.ToArray(), sample => Math.Abs(sample) > 0.1f);
    }

    [Fact]
    public async Task A_reply_that_can_not_be_written_is_said()
    {
        var run = await kiosk.RunAsync("ask", "--text", "Hallo", "--speak", "/nergens/antwoord.wav");

        Assert.Contains("'/nergens/antwoord.wav' cannot be written", run.FailedWith(WorkFailed));
    }

    [Fact]
    public async Task Verbose_shows_where_a_failure_came_from()
    {
        var run = await kiosk.RunAsync("ask", "--text", "Hallo", "--knowledge", "/nergens/kennis.bundle", "--verbose");

        Assert.Equal(PartMissing, run.ExitCode);
        Assert.Contains("   at Kiosk.Storage.BundleFile.Read", run.Error);
    }

    /// <summary>The installed models, one of them changed; null leaves it out.</summary>
    private static TempFolder ModelsWith(string model, Func<byte[], byte[]?> change)
    {
        var folder = new TempFolder();
        foreach (var name in new[] { InstalledKiosk.WhisperModel, InstalledKiosk.DetectorModel })
        {
            var bytes = File.ReadAllBytes(Path.Combine(InstalledKiosk.Models, name));
            if ((name == model ? change(bytes) : bytes) is { } kept)
            {
                folder.Write(name, kept);
            }
        }

        return folder;
    }
}
