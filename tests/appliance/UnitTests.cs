using System.Globalization;
using System.Text.RegularExpressions;
using Kiosk.Appliance.Tests.Support;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Appliance.Tests;

/// <summary>The systemd units, in a root made of this system's own units and ours.</summary>
public sealed partial class UnitTests(UnitRoot root) : IClassFixture<UnitRoot>
{
    public static TheoryData<string> Units =>
        [.. Directory.GetFiles(UnitRoot.Ours).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    // The command exits with 0 on most mistakes, such as a key that does not exist.
    [Theory]
    [MemberData(nameof(Units))]
    public async Task Systemd_has_nothing_to_say_about_a_unit(string unit)
    {
        // A template is looked at as one of its instances.
        var (output, code) = await Tool.RunAsync("systemd-analyze", "verify", "--man=no", $"--root={root.Path}", unit.Replace("@.", "@x."));

        Assert.Equal((0, ""), (code, output));
    }

    [Theory]
    [InlineData("kiosk.service", 1.5)]
    [InlineData("kiosk-desk.service", 1.5)]
    [InlineData("kiosk-self-test.service", 1.5)]
    public async Task A_service_is_exposed_no_more_than_it_may_be(string unit, double most)
    {
        var (output, _) = await Tool.RunAsync("systemd-analyze", "security", "--offline=yes", "--no-pager", $"--root={root.Path}", unit);

        var level = Level().Match(output);
        Assert.True(level.Success, output);
        Assert.InRange(double.Parse(level.Groups[1].ValueSpan, CultureInfo.InvariantCulture), 0, most);
    }

    [GeneratedRegex(@"Overall exposure level for \S+: ([0-9.]+)")]
    private static partial Regex Level();
}

/// <summary>A folder that looks like the root of a device to systemd.</summary>
public sealed class UnitRoot : IDisposable
{
    private static readonly string[] Programs = ["usr/bin/kiosk", "usr/bin/sh", "usr/bin/cat", "usr/bin/echo", "usr/bin/systemctl", "usr/bin/rauc"];

    private readonly TempFolder folder = new();

    public UnitRoot()
    {
        // Without the folders of what this computer happens to have switched on.
        Copy("/usr/lib/systemd/system", "usr/lib/systemd/system", SearchOption.TopDirectoryOnly);
        Copy(System.IO.Path.Combine(Firmware.Common, "usr", "lib"), "usr/lib", SearchOption.AllDirectories);
        // The image's own packages bring these.
        folder.Write("usr/lib/systemd/system/rauc.service", "[Service]\nType=dbus\nBusName=de.pengutronix.rauc\nExecStart=/usr/bin/rauc service\n");
        foreach (var program in Programs)
        {
            Directory.CreateDirectory(folder.File("usr/bin"));
            File.SetUnixFileMode(folder.Write(program, "#!/bin/sh\n"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public static string Ours { get; } = System.IO.Path.Combine(Firmware.Common, "usr", "lib", "systemd", "system");

    public string Path => folder.Path;

    public void Dispose() => folder.Dispose();

    private void Copy(string from, string to, SearchOption depth)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", depth).Where(File.Exists))
        {
            var target = folder.File(System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, path)));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }
    }
}
