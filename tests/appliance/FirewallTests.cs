using Kiosk.Appliance.Tests.Support;
using Kiosk.Host.Appliance;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Appliance.Tests;

/// <summary>The wall around a device, in a network of its own.</summary>
public sealed class FirewallTests
{
    private static readonly string Rules = Path.Combine(Firmware.Common, "etc", "nftables.conf");

    [Fact]
    public async Task The_rules_are_right()
    {
        var (output, code) = await Tool.RunAsync("nft", "--check", "--file", Rules);

        Assert.Equal((0, ""), (code, output));
    }

    [Fact]
    public async Task Nothing_leaves_but_to_the_addresses_of_the_settings()
    {
        using var folder = new TempFolder();
        var settings = DeviceSettings.Read("""
            kiosk: {id: hal-1}
            network: {address: 10.20.30.50/24}
            desk: {url: 'https://balie.example:8443', address: 10.20.30.40}
            telemetry: {url: 'https://meten.example', address: 'fd00::41'}
            time: {server: 10.20.30.2}
            management: {from: 10.20.31.7/24}
            """);
        Assert.Empty(settings.Problems);
        var sets = DeviceFiles.Of(settings.Settings, new Dictionary<string, string?>())["kiosk/nftables.conf"];

        await Tool.RunScriptAsync(Path.Combine(Repository.Root, "tests", "appliance", "network-wall"), Rules, folder.Write("sets", sets));
    }
}
