using System.Text.Json;
using System.Text.RegularExpressions;
using Kiosk.Appliance.Tests.Support;
using Kiosk.Host.Settings;
using YamlDotNet.RepresentationModel;

namespace Kiosk.Appliance.Tests;

/// <summary>Every file that a device reads is of the form that its program takes.</summary>
public sealed partial class ConfigurationFileTests
{
    public static TheoryData<string> Yaml => [.. Firmware.Files("*.yaml")];

    public static TheoryData<string> Json => [.. Firmware.Files("*.json")];

    public static TheoryData<string> Ini => [.. Firmware.Files("*.conf").Where(IsIni), .. Firmware.Files("*.service"), .. Firmware.Files("*.timer")];

    public static TheoryData<string> Scripts => [.. Firmware.Files().Where(path => Firmware.Lines(path).FirstOrDefault()?.EndsWith("/sh", StringComparison.Ordinal) == true)];

    [Theory]
    [MemberData(nameof(Yaml))]
    public void Yaml_can_be_read(string path) => new YamlStream().Load(new StringReader(string.Join('\n', Firmware.Lines(path))));

    [Theory]
    [MemberData(nameof(Json))]
    public void Settings_of_a_board_are_settings_of_the_program(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Firmware.Folder, path)));

        Assert.Empty(KioskSettings.Check(new FileInfo(Path.Combine(Firmware.Folder, path))));
    }

    [Theory]
    [MemberData(nameof(Ini))]
    public void Ini_has_sections_keys_and_comments_only(string path)
    {
        var lines = Firmware.Lines(path);

        Assert.All(lines, line => Assert.Matches(IniLine(), line));
        Assert.Matches("^\\[", lines.First(line => line.Length > 0 && line[0] != '#'));
    }

    [Fact]
    public void Kernel_settings_are_keys_with_values_and_forbid_memory_dumps()
    {
        var settings = Firmware.Lines("common/usr/lib/sysctl.d/90-kiosk.conf").Where(line => line.Length > 0 && line[0] != '#').ToList();

        Assert.All(settings, line => Assert.Matches("^[a-z0-9_.]+ = [^ ]+$", line));
        Assert.Contains("kernel.core_pattern = /dev/null", settings);
        Assert.Contains("fs.suid_dumpable = 0", settings);
    }

    [Fact]
    public void Device_rules_match_and_assign() => Assert.All(
        Firmware.Lines("common/usr/lib/udev/rules.d/70-kiosk.rules").Where(line => line[0] != '#'), line => Assert.Matches(UdevRule(), line));

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_script_can_be_read_by_its_shell_and_may_be_run(string path)
    {
        var full = Path.Combine(Firmware.Folder, path);

        Assert.Equal(("", 0), await Tool.RunAsync("sh", "-n", full));
        Assert.True(File.GetUnixFileMode(full).HasFlag(UnixFileMode.UserExecute), $"{path} is not executable.");
    }

    private static bool IsIni(string path) => path.Contains("systemd", StringComparison.Ordinal) || path.Contains("repart.d", StringComparison.Ordinal) || path.Contains("rauc", StringComparison.Ordinal);

    [GeneratedRegex(@"^(\[[A-Za-z0-9.-]+\]|[A-Za-z0-9-]+=.*|#.*|)$")]
    private static partial Regex IniLine();

    [GeneratedRegex("""^([A-Z]+(\{[A-Za-z_]+\})?(==|!=|\+=|=)"[^"]*"(, )?)+$""")]
    private static partial Regex UdevRule();
}
