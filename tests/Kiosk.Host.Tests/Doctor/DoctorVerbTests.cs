using System.Text.Json;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Doctor;

/// <summary>'kiosk doctor' as the program; what this machine's own state is does not matter to them.</summary>
public sealed class DoctorVerbTests(InstalledKiosk kiosk)
{
    /// <summary>For who looks after many kiosks: these names are never changed.</summary>
    private static readonly string[] Names =
    [
        "settings", "sound", "models", "knowledge", "clock", "disk", "temperature", "throttling", "memory", "swap", "core dumps", "buttons", "lights", "desk",
    ];

    [Fact]
    public async Task Json_has_stable_names_and_agrees_with_the_exit_code()
    {
        var run = await kiosk.RunAsync("doctor", "--json");

        var report = JsonElement.Parse(run.Output);
        var checks = report.GetProperty("checks").EnumerateArray().ToList();
        Assert.Equal(1, report.GetProperty("format").GetInt32());
        Assert.Equal("kiosk", report.GetProperty("kiosk").GetString());
        Assert.Equal(Names, checks.Select(check => check.GetProperty("name").GetString()));
        Assert.All(checks, check => Assert.Contains(check.GetProperty("verdict").GetString(), new[] { "well", "skipped", "ill" }));
        Assert.Equal("well", Verdict(checks, "models"));
        Assert.Equal("well", Verdict(checks, "knowledge"));
        Assert.Equal("skipped", Verdict(checks, "desk"));
        Assert.Equal(run.ExitCode == 0, report.GetProperty("well").GetBoolean());
        Assert.Equal(checks.Any(check => check.GetProperty("verdict").GetString() == "ill") ? 3 : 0, run.ExitCode);
    }

    [Fact]
    public async Task What_is_ill_is_told_with_what_to_do_and_ends_with_code_3()
    {
        using var empty = new TempFolder();

        var run = await kiosk.RunAsync("doctor", "--quiet", "--models", empty.Path, "--knowledge", empty.File("none.bundle"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("kiosk models install", run.Output);
        Assert.Contains("none.bundle is missing", string.Join(' ', run.Output.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        Assert.DoesNotContain("sound", run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_model_that_was_changed_is_named()
    {
        using var models = new TempFolder();
        var detector = await File.ReadAllBytesAsync(Path.Combine(InstalledKiosk.Models, InstalledKiosk.DetectorModel), TestContext.Current.CancellationToken);
        detector[^1] ^= 1;
        models.Write(InstalledKiosk.DetectorModel, detector);
        File.CreateSymbolicLink(models.File(InstalledKiosk.WhisperModel), Path.Combine(InstalledKiosk.Models, InstalledKiosk.WhisperModel));

        var run = await kiosk.RunAsync("doctor", "--quiet", "--json", "--models", models.Path);

        var found = JsonElement.Parse(run.Output).GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "models");
        Assert.Equal("ill", found.GetProperty("verdict").GetString());
        Assert.StartsWith(InstalledKiosk.DetectorModel, found.GetProperty("said").GetString());
    }

    private static string? Verdict(IEnumerable<JsonElement> checks, string name) =>
        checks.Single(check => check.GetProperty("name").GetString() == name).GetProperty("verdict").GetString();
}
