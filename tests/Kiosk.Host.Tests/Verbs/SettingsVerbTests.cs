using System.Text.Json.Nodes;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Verbs;

public sealed class SettingsVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_right_file_is_called_right()
    {
        var run = await CheckAsync("""{"$schema":"kiosk.schema.json","Endpointer":{"PatienceMs":900}}""");

        Assert.EndsWith("kiosk.json is right.", Assert.Single(run.Succeeded().OutputLines));
    }

    [Fact]
    public async Task All_that_is_wrong_is_named_at_once()
    {
        var run = await CheckAsync("""{"Panel":{"Port":70000,"Poort":1},"Paneel":{},"Log":{"Format":"rood"}}""");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Collection(
            run.OutputLines,
            line => Assert.StartsWith("Paneel is not a setting; there are ", line),
            line => Assert.Equal("Panel:Poort is not a setting; there are Port, Sound.", line),
            line => Assert.Equal("Panel:Port is '70000'; allowed is 0 to 65535.", line),
            line => Assert.Equal("Log:Format is 'rood'; allowed is auto, text, json.", line));
        Assert.EndsWith("kiosk.json is refused: 4 of its settings are wrong.", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task What_this_computer_s_environment_says_changes_nothing()
    {
        var run = await CheckAsync("{}", new Dictionary<string, string?> { ["KIOSK__Panel__Port"] = "70000" });

        run.Succeeded();
    }

    [Fact]
    public async Task The_schema_is_one_json_object_that_names_the_sections()
    {
        var run = await KioskProcess.RunAsync(new KioskStart("settings", "schema"));

        Assert.Contains("Endpointer", JsonNode.Parse(run.Succeeded().Output)!["properties"]!.AsObject().Select(section => section.Key));
    }

    public void Dispose() => folder.Dispose();

    private Task<KioskRun> CheckAsync(string json, Dictionary<string, string?>? environment = null) => KioskProcess.RunAsync(
        new KioskStart("settings", "check", folder.Write("kiosk.json", json)) { Environment = environment ?? [] });
}
