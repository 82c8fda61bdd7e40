using Kiosk.Host.Appliance;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Appliance;

/// <summary>A device that starts, with its partitions as folders.</summary>
public sealed class SettingsApplicationTests : IDisposable
{
    private const string Right = """
        kiosk:
          id: hal-1
        desk:
          url: https://balie.gemeente.example:8443
          address: 10.20.30.40
          enrolmentCode: "QX7F2-KD8M4-ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567"   # één keer
        network: {address: 10.20.30.50/24, gateway: 10.20.30.1}
        time: {server: 10.20.30.2}
        management: {from: 10.20.31.7/24, port: 9443}
        audio: {microphone: Mic, inductionLoop: Loop, loopVolume: 70}
        settings:
          Endpointer: {PatienceMs: 900}
        """;

    private readonly TempFolder folder = new();

    [Fact]
    public void Right_settings_reach_every_program_of_the_device()
    {
        Assert.Equal(SettingsState.Applied, Start(Right).State);

        var program = KioskSettings.Load(new FileInfo(Run("kiosk/kiosk.json")));
        Assert.Equal(("hal-1", "https://balie.gemeente.example:8443", 900, 70, "kiosk_loop"), (program.Handover.Kiosk, program.Desk.Url, program.Endpointer.PatienceMs, program.Alsa.SecondVolume, program.Alsa.SecondDevice));
        Assert.Equal("of the board", program.Evdev.Device);
        Assert.Equal("KIOSK_MICROPHONE=Mic\nKIOSK_LOOP=Loop\n", File.ReadAllText(Run("kiosk/sound.env")));
        Assert.Contains("\n10.20.30.40 balie.gemeente.example\n", File.ReadAllText(Run("kiosk/hosts")));
        Assert.Contains("\nAddress=10.20.30.50/24\nGateway=10.20.30.1\n", File.ReadAllText(Run("systemd/network/10-kiosk.network")));
        Assert.Contains("\nNTP=10.20.30.2\n", File.ReadAllText(Run("systemd/timesyncd.conf.d/kiosk.conf")));
        Assert.Equal("IPAddressAllow=10.20.30.40\nIPAddressAllow=10.20.31.0/24\n", File.ReadAllText(Run("kiosk/addresses")));
        var firewall = File.ReadAllLines(Run("kiosk/nftables.conf")).Where(line => line.StartsWith("add ", StringComparison.Ordinal));
        Assert.Equal(
            [
                "add element inet kiosk out4 { 10.20.30.40 . tcp . 8443 }",
                "add element inet kiosk out4 { 10.20.30.2 . udp . 123 }",
                "add element inet kiosk management4 { 10.20.31.0/24 }",
                "add element inet kiosk management_ports { 9443 }",
            ],
            firewall);
    }

    [Fact]
    public void A_secret_moves_from_the_settings_partition_and_stays_through_later_starts()
    {
        Start(Right);
        var wiped = File.ReadAllText(Partition);
        Start(wiped);

        Assert.DoesNotContain("QX7F", wiped);
        Assert.Equal(Right.Replace("\"QX7F2-KD8M4-ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567\"", new string('x', 49)), wiped);
        Assert.DoesNotContain("QX7F", File.ReadAllText(Data("settings/kiosk.yaml")));
        Assert.Equal("QX7F2-KD8M4-ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567\n", File.ReadAllText(Data("settings/enrolment-code")));
        Assert.Equal(SmallFile.ForOwner, File.GetUnixFileMode(Data("settings/enrolment-code")));
        Assert.Equal("KIOSK__Desk__EnrolmentCode=QX7F2-KD8M4-ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567\n", File.ReadAllText(Run("kiosk/secrets.env")));
        Assert.Equal(SmallFile.ForOwner, File.GetUnixFileMode(Run("kiosk/secrets.env")));
    }

    [Theory]
    [InlineData("kiosk: {id: $(reboot)}", "line 1: Kiosk:Id is '$(reboot)'; it must be")]
    [InlineData("KIOSK_ID=$(reboot)", "line 1: expected keys with values")]
    [InlineData("", "Kiosk:Id is ''; it must be")]
    [InlineData(null, "can't be read")]
    public void Wrong_settings_change_nothing_and_are_told(string? yaml, string problem)
    {
        Start(Right);
        var before = File.ReadAllText(Run("kiosk/kiosk.json"));
        Directory.Delete(folder.File("run"), recursive: true);

        var outcome = Start(yaml);

        Assert.Equal(SettingsState.LastGood, outcome.State);
        Assert.Contains(problem, Assert.Single(outcome.Problems));
        Assert.Equal(before, File.ReadAllText(Run("kiosk/kiosk.json")));
        Assert.Equal(SettingsState.LastGood, SettingsOutcome.Read(Run("kiosk/settings.json"))!.State);
    }

    [Fact]
    public void A_device_that_was_never_set_up_starts_and_reaches_nothing()
    {
        Assert.Equal(SettingsState.NotSetUp, Start(null).State);

        Assert.Equal("niet-ingericht", KioskSettings.Load(new FileInfo(Run("kiosk/kiosk.json"))).Handover.Kiosk);
        Assert.DoesNotContain("out4 {", File.ReadAllText(Run("kiosk/nftables.conf")));
    }

    [Fact]
    public void Approvers_are_those_on_the_settings_partition()
    {
        Directory.CreateDirectory(folder.File("config/approvers"));
        folder.Write("config/approvers/a.pub", "A");
        Start(Right);
        File.Move(folder.File("config/approvers/a.pub"), folder.File("config/approvers/b.pub"));
        Start(Right);

        Assert.Equal(["b.pub"], Directory.GetFiles(Data("approvers")).Select(Path.GetFileName));
    }

    [Fact]
    public void Without_a_data_partition_the_settings_are_used_and_no_secret_is_lost()
    {
        folder.Write("data", "no folder");

        var outcome = Start(Right);

        Assert.Equal(SettingsState.Applied, outcome.State);
        Assert.StartsWith("the settings can't be kept on the data partition: ", Assert.Single(outcome.Problems));
        Assert.Equal("hal-1", KioskSettings.Load(new FileInfo(Run("kiosk/kiosk.json"))).Handover.Kiosk);
        Assert.Contains("QX7F", File.ReadAllText(Partition));
    }

    [Fact]
    public async Task The_verb_ends_with_code_1_and_names_what_is_wrong()
    {
        Start(Right);
        File.WriteAllText(Partition, "kiosk: {id: $(reboot)}");
        var run = await KioskProcess.RunAsync(new KioskStart(
            "settings", "apply", folder.File("config"), "--data", folder.File("data"), "--board", folder.Write("board.json", "{}"), "--out", folder.File("run")));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("line 1: Kiosk:Id is '$(reboot)'; it must be ", Assert.Single(run.OutputLines));
        Assert.EndsWith("the last good ones are used", Assert.Single(run.ErrorLines));
    }

    public void Dispose() => folder.Dispose();

    private string Partition => folder.File("config/kiosk.yaml");

    private string Run(string name) => folder.File($"run/{name}");

    private string Data(string name) => folder.File($"data/{name}");

    /// <param name="yaml">Null for a settings partition that is missing.</param>
    private SettingsOutcome Start(string? yaml)
    {
        Directory.CreateDirectory(folder.File("config"));
        File.Delete(Partition);
        if (yaml is not null)
        {
            File.WriteAllText(Partition, yaml);
        }

        return Application().Apply();
    }

    private SettingsApplication Application() => new(
        new DirectoryInfo(folder.File("config")),
        new DirectoryInfo(folder.File("data")),
        new Dictionary<string, string?> { ["Evdev:Device"] = "of the board" },
        new DirectoryInfo(folder.File("run")));
}
