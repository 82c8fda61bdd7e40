using System.Text.RegularExpressions;
using Kiosk.Appliance.Tests.Support;

namespace Kiosk.Appliance.Tests;

public sealed partial class DeviceTreeTests
{
    public static TheoryData<string> Sources => [.. Firmware.Files("*.dts")];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_device_tree_compiles_without_a_word(string source)
    {
        var (output, code) = await Tool.RunAsync("dtc", "-@", "-I", "dts", "-O", "dtb", "-o", "/dev/null", Path.Combine(Firmware.Folder, source));

        Assert.Equal((0, ""), (code, output));
    }

    [Theory]
    [InlineData("raspberry-pi-5", "gpio([0-9]+)", "GPIO$1")]
    [InlineData("jetson-orin", "[a-z0-9_]+_p([a-z])([0-9])", "P$1.0$2")]
    public void A_device_tree_sets_exactly_the_lines_of_the_pin_map(string board, string pin, string line)
    {
        var inTree = QuotedName().Matches(File.ReadAllText(Path.Combine(Firmware.Folder, board, "boot", "kiosk.dts")))
            .Select(name => Regex.Match(name.Groups[1].Value, $"^{pin}$")).Where(match => match.Success)
            .Select(match => match.Result(line).ToUpperInvariant()).Order(StringComparer.Ordinal);
        var inMap = Firmware.Lines(Path.Combine(board, "pins.yaml")).Select(text => MappedLine().Match(text))
            .Where(match => match.Success).Select(match => match.Groups[1].Value.ToUpperInvariant()).Order(StringComparer.Ordinal);

        Assert.Equal(inMap, inTree);
    }

    [GeneratedRegex("\"([a-z0-9_]+)\"")]
    private static partial Regex QuotedName();

    [GeneratedRegex(@"line: ([A-Z0-9.]+),")]
    private static partial Regex MappedLine();
}
