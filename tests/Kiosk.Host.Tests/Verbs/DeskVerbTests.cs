using System.Net;
using System.Text.Json.Nodes;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Verbs;

/// <summary>'kiosk desk' and 'kiosk enrol', as IT staff use them.</summary>
public sealed class DeskVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Desk_runs_enrols_a_kiosk_and_stops_cleanly()
    {
        await using var desk = new DeskProcess();
        using var folder = new TempFolder();
        await desk.StartAsync();
        var settings = folder.Write(
            "kiosk.json", $$"""{"Desk":{"Url":"{{desk.Url}}","Folder":"{{folder.Path}}"},"Handover":{"Kiosk":"hal-1"} }""");
        var code = await desk.EnrolAsync("hal-1");

        var enrolled = (await KioskProcess.RunAsync(new KioskStart("enrol", code, "--config", settings))).Succeeded();
        var again = await KioskProcess.RunAsync(new KioskStart("enrol", code, "--config", settings));
        var taken = await desk.RunAsync("desk", "enrol", "hal-1");
        var listed = JsonNode.Parse((await desk.RunAsync("desk", "kiosks", "--json")).Succeeded().Output)!.AsArray();

        Assert.StartsWith("hal-1 is enrolled, until ", Assert.Single(enrolled.OutputLines));
        Assert.Contains("used", again.FailedWith(ExitCode.Failed), StringComparison.Ordinal);
        Assert.Contains("--replace", taken.FailedWith(ExitCode.Failed), StringComparison.Ordinal);
        Assert.Equal("hal-1", (string)Assert.Single(listed)!["kiosk"]!);
        Assert.DoesNotContain(code, desk.Log, StringComparison.Ordinal);
        Assert.Equal("""{"database":"there"}""", await desk.Http.GetStringAsync("health", Stop));
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Http.GetAsync("api/desk/handovers", Stop)).StatusCode);
        (await desk.RunAsync("desk", "revoke", "hal-1")).Succeeded();
        Assert.Contains("hal-1", (await desk.RunAsync("desk", "revoke", "hal-1")).FailedWith(ExitCode.Failed), StringComparison.Ordinal);
        Assert.Equal(0, await desk.StopAsync());
    }

    [Theory]
    [InlineData("""{"DeskServer":{"Address":"balie"}}""", "DeskServer:Address is 'balie'; it must be an IP address")]
    [InlineData("""{"DeskServer":{"Database":"Host=db;Wachtwoord=geheim"}}""", "DeskServer:Database is no connection string of PostgreSQL")]
    [InlineData("""{"DeskServer":{"Database":"/proc/desk.db"}}""", "the desk's store /proc/desk.db can't be used")]
    [InlineData("""{"DeskServer":{"Database":"DB","Certificate":"/nergens.pem"}}""", "set both or neither")]
    [InlineData("""{"DeskServer":{"Database":"DB","Certificate":"/nergens.pem","CertificateKey":"/nergens.key"}}""", "'/nergens.pem'")]
    [InlineData("""{"Desk":{"Url":"http://balie"}}""", "Desk:Url is 'http://balie'; it must be an address that begins with https://")]
    [InlineData("""{"Desk":{"EnrolmentCode":"1234"}}""", "eight groups of five")]
    public async Task Wrong_setting_stops_the_start_with_one_line_that_names_it(string settings, string told)
    {
        using var folder = new TempFolder();
        var config = folder.Write("desk.json", settings.Replace("\"DB\"", $"\"{folder.File("desk.db")}\"", StringComparison.Ordinal));

        var line = (await KioskProcess.RunAsync(new KioskStart("desk", "--config", config))).FailedWith(ExitCode.Failed);

        Assert.Contains(told, line, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kiosk_without_a_desk_elsewhere_has_nothing_to_enrol_at()
    {
        var run = await KioskProcess.RunAsync(new KioskStart("enrol", "4RCPJ-4MH9R-JVYSA-EA9JN-X093B-TBFJK-CZW7N-F8RMT"));

        Assert.StartsWith("kiosk: Desk:Url is empty", run.FailedWith(ExitCode.Failed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk", "enrol")]
    [InlineData("desk", "enrol", "hal-1", "--hours", "0")]
    [InlineData("desk", "enrol", "een naam van een kiosk die veel langer is dan mag")]
    [InlineData("desk", "toestand")]
    [InlineData("enrol", "1234")]
    public async Task Wrong_arguments_are_told_in_one_line(params string[] arguments) =>
        (await KioskProcess.RunAsync(new KioskStart(arguments))).FailedWith(ExitCode.WrongArguments);
}
