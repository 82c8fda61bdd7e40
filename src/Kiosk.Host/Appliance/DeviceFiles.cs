using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kiosk.Core.Handovers;
using Kiosk.Engines.Alsa;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Appliance;

/// <summary>
/// What programs of the device read, made from its settings: every address and number is written anew from its parsed
/// value, so that no text of the settings file reaches a program that could take it for a command.
/// </summary>
internal static class DeviceFiles
{
    private const int Ntp = 123;
    private const int DhcpServer = 67;

    /// <returns>The text of each file, by its path below '/run'.</returns>
    /// <param name="board">Settings of the program that come with the board, by path.</param>
    public static IReadOnlyDictionary<string, string> Of(DeviceSettings settings, IReadOnlyDictionary<string, string?> board) =>
        new Dictionary<string, string>
        {
            ["kiosk/kiosk.json"] = Program(settings, board),
            ["kiosk/nftables.conf"] = Firewall(settings),
            ["kiosk/addresses"] = ServiceAddresses(settings),
            ["kiosk/sound.env"] = Sound(settings.Audio),
            ["kiosk/hosts"] = Hosts(settings),
            ["systemd/network/10-kiosk.network"] = Network(settings.Network),
            ["systemd/timesyncd.conf.d/kiosk.conf"] = TimeServer(settings.Time),
        };

    /// <summary>Settings of the program: those of the board, then those of this device, then what IT wrote under 'settings:'.</summary>
    private static string Program(DeviceSettings settings, IReadOnlyDictionary<string, string?> board)
    {
        var merged = new SortedDictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, value) in board.Concat(OfThisDevice(settings)).Concat(settings.Program))
        {
            merged[path] = value;
        }

        var root = new JsonObject();
        foreach (var (path, value) in merged)
        {
            var keys = path.Split(':');
            var section = root[keys[0]] as JsonObject ?? (JsonObject)(root[keys[0]] = new JsonObject());
            section[keys[1]] = value;
        }

        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + '\n';
    }

    private static IEnumerable<KeyValuePair<string, string?>> OfThisDevice(DeviceSettings settings)
    {
        yield return new($"{nameof(KioskSettings.Handover)}:{nameof(HandoverOptions.Kiosk)}", settings.Kiosk.Id);
        yield return new($"{nameof(KioskSettings.Handover)}:{nameof(HandoverOptions.Place)}", settings.Kiosk.Place);
        yield return new($"{nameof(KioskSettings.Handover)}:{nameof(HandoverOptions.TicketLetter)}", settings.Kiosk.TicketLetter);
        yield return new($"{AlsaOptions.Section}:{nameof(AlsaOptions.CaptureDevice)}", "kiosk_microphone");
        yield return new($"{AlsaOptions.Section}:{nameof(AlsaOptions.PlaybackDevice)}", "kiosk_loudspeaker");
        yield return new($"{AlsaOptions.Section}:{nameof(AlsaOptions.PlaybackVolume)}", Number(settings.Audio.Volume));
        if (settings.Audio.InductionLoop.Length > 0)
        {
            yield return new($"{AlsaOptions.Section}:{nameof(AlsaOptions.SecondDevice)}", "kiosk_loop");
            yield return new($"{AlsaOptions.Section}:{nameof(AlsaOptions.SecondVolume)}", Number(settings.Audio.LoopVolume));
        }

        yield return new($"{nameof(KioskSettings.Knowledge)}:{nameof(KnowledgeOptions.Keys)}", DevicePaths.Approvers);
        yield return new($"{nameof(KioskSettings.Knowledge)}:{nameof(KnowledgeOptions.State)}", DevicePaths.State);
        if (settings.Kiosk.Demonstration)
        {
            yield return new($"{nameof(KioskSettings.Knowledge)}:{nameof(KnowledgeOptions.DemonstrationKey)}", DevicePaths.DemonstrationKey);
        }

        yield return new($"{nameof(KioskSettings.Desk)}:{nameof(DeskOptions.Url)}", settings.Desk.Url);
        yield return new($"{nameof(KioskSettings.Desk)}:{nameof(DeskOptions.Folder)}", DevicePaths.Handovers);
        yield return new($"{nameof(KioskSettings.Log)}:{nameof(LogOptions.Format)}", "json");
        yield return new($"{nameof(KioskSettings.Panel)}:{nameof(PanelOptions.Sound)}", "device");
    }

    /// <summary>The elements of the firewall's sets; the rules themselves are part of the image.</summary>
    private static string Firewall(DeviceSettings settings)
    {
        var text = new StringBuilder("# Made by 'kiosk settings apply'.\n");
        foreach (var set in (string[])["out4", "out6", "management4", "management6", "management_ports", "dhcp_ports"])
        {
            text.Append(CultureInfo.InvariantCulture, $"flush set inet kiosk {set}\n");
        }

        foreach (var (address, protocol, port) in Reachable(settings))
        {
            text.Append(CultureInfo.InvariantCulture, $"add element inet kiosk out{Family(address)} {{ {address} . {protocol} . {port} }}\n");
        }

        if (IpWithLengthAttribute.Read(settings.Management.From) is var (network, length))
        {
            text.Append(CultureInfo.InvariantCulture, $"add element inet kiosk management{Family(network)} {{ {BaseOf(network, length)}/{length} }}\n");
            text.Append(CultureInfo.InvariantCulture, $"add element inet kiosk management_ports {{ {settings.Management.Port} }}\n");
        }

        if (settings.Network.Address == "dhcp")
        {
            text.Append(CultureInfo.InvariantCulture, $"add element inet kiosk dhcp_ports {{ {DhcpServer} }}\n");
        }

        return text.ToString();
    }

    /// <summary>Where this kiosk may connect to.</summary>
    private static IEnumerable<(IPAddress Address, string Protocol, int Port)> Reachable(DeviceSettings settings)
    {
        foreach (var (_, url, address) in settings.Servers().Where(server => server.Url.Length > 0))
        {
            yield return (IpAddressAttribute.Read(address)!, "tcp", ServerUrlAttribute.Read(url)!.Port);
        }

        if (IpAddressAttribute.Read(settings.Time.Server) is { } time)
        {
            yield return (time, "udp", Ntp);
        }
    }

    /// <summary>The same addresses for the service manager, which holds the kiosk's service to them a second time.</summary>
    private static string ServiceAddresses(DeviceSettings settings)
    {
        var allowed = settings.Servers().Where(server => server.Url.Length > 0).Select(server => $"{IpAddressAttribute.Read(server.Address)}").ToList();
        if (IpWithLengthAttribute.Read(settings.Management.From) is var (network, length))
        {
            allowed.Add(string.Create(CultureInfo.InvariantCulture, $"{BaseOf(network, length)}/{length}"));
        }

        return string.Concat(allowed.Distinct().Select(address => $"IPAddressAllow={address}\n"));
    }

    private static string Sound(AudioSection audio) => string.Concat(
        new[] { ("KIOSK_MICROPHONE", audio.Microphone), ("KIOSK_LOUDSPEAKER", audio.Loudspeaker), ("KIOSK_LOOP", audio.InductionLoop) }
            .Where(card => card.Item2.Length > 0).Select(card => $"{card.Item1}={card.Item2}\n"));

    /// <summary>The names of the servers, because no name is looked up on a network.</summary>
    private static string Hosts(DeviceSettings settings) => string.Concat(
        settings.Servers().Where(server => server.Url.Length > 0 && ServerUrlAttribute.Read(server.Url)!.HostNameType == UriHostNameType.Dns)
            .Select(server => $"{IpAddressAttribute.Read(server.Address)} {ServerUrlAttribute.Read(server.Url)!.IdnHost}\n")
            .Prepend("::1 localhost\n").Prepend("127.0.0.1 localhost\n"));

    private static string Network(NetworkSection network)
    {
        var text = new StringBuilder("# Made by 'kiosk settings apply'.\n[Match]\nType=ether\n\n[Network]\nIPv6AcceptRA=no\nLinkLocalAddressing=no\nLLMNR=no\nMulticastDNS=no\n");
        if (IpWithLengthAttribute.Read(network.Address) is var (address, length))
        {
            text.Append(CultureInfo.InvariantCulture, $"Address={address}/{length}\n");
        }
        else
        {
            text.Append("DHCP=ipv4\n\n[DHCPv4]\nUseDNS=no\nUseNTP=no\nUseHostname=no\nUseDomains=no\nSendHostname=no\n");
        }

        if (IpAddressAttribute.Read(network.Gateway) is { } gateway)
        {
            text.Append(CultureInfo.InvariantCulture, $"Gateway={gateway}\n");
        }

        return text.ToString();
    }

    private static string TimeServer(TimeSection time) =>
        $"# Made by 'kiosk settings apply'.\n[Time]\nNTP={IpAddressAttribute.Read(time.Server)}\nFallbackNTP=\n";

    private static char Family(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? '4' : '6';

    /// <summary>The first address of the network that an address is in.</summary>
    private static IPAddress BaseOf(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPAddress(bytes);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
