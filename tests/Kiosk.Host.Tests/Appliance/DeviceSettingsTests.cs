using System.Text;
using Kiosk.Host.Appliance;
using Kiosk.Host.Settings;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Appliance;

public sealed class DeviceSettingsTests
{
    [Theory]
    [InlineData("kiosk: {id: hal-1}")]
    [InlineData("# met uitleg\nkiosk:\n  id: 'hal-1'\n  place:   hal, naast balie 2   # hier\n")]
    [InlineData("kiosk:\r\n  id: hal-1\r\nnetwork:\r\n  address: fd00::50/64\r\n")]
    public void What_is_right_is_taken(string yaml) => Assert.Empty(DeviceSettings.Read(yaml).Problems);

    [Theory]
    [InlineData("", "Kiosk:Id is ''; it must be 1 to 32 letters, digits and '-', beginning with a letter or digit, such as hal-1.")]
    [InlineData("kiosk: {id: $(reboot)}", "line 1: Kiosk:Id is '$(reboot)'; it must be 1 to 32 letters")]
    [InlineData("kiosk: {id: '`reboot`'}", "line 1: Kiosk:Id is '`reboot`'; it must be")]
    [InlineData("kiosk: {id: \"hal\\nExecStart=/bin/sh\"}", "line 1: Kiosk:Id is")]
    [InlineData("kiosk: {id: hal-1}\ndesk: {url: 'https://balie.example', address: balie}", "line 2: Desk:Address is 'balie'; it must be an address such as 10.20.30.40")]
    [InlineData("kiosk: {id: hal-1}\ndesk: {url: 'https://balie.example', address: 10.1}", "line 2: Desk:Address is '10.1'; it must be an address")]
    [InlineData("kiosk: {id: hal-1}\ndesk: {url: 'https://balie.example', address: 010.020.030.040}", "line 2: Desk:Address is '010.020.030.040'; it must be an address")]
    [InlineData("kiosk: {id: hal-1}\ndesk: {url: 'https://balie.example; reboot', address: 10.1.2.3}", "line 2: Desk:Url is 'https://balie.example; reboot'; it must be")]
    [InlineData("kiosk: {id: hal-1}\ndesk: {url: 'file:///etc/shadow', address: 10.1.2.3}", "line 2: Desk:Url is 'file:///etc/shadow'; it must be")]
    [InlineData("kiosk: {id: hal-1}\ndesk:\n  url: https://balie.example", "line 3: Desk:Address is missing; Desk needs both its name (url) and its address.", true)]
    [InlineData("kiosk: {id: hal-1}\nnetwork: {address: 10.1.2.3}", "line 2: Network:Address is '10.1.2.3'; it must be an address with the length of its network, such as 10.20.30.50/24, or 'dhcp'.")]
    [InlineData("kiosk: {id: hal-1}\nnetwork: {address: 10.1.2.3/33}", "line 2: Network:Address is '10.1.2.3/33'; it must be")]
    [InlineData("kiosk: {id: hal-1}\nnetwork: {gateway: 10.1.2.1}", "line 2: Network:Gateway is there with the address 'dhcp'")]
    [InlineData("kiosk: {id: hal-1}\nmanagement: {from: '0.0.0.0/0'}", "line 2: Management:From is '0.0.0.0/0'; it must be an address with the length of its network, such as 10.20.30.50/24.")]
    [InlineData("kiosk: {id: hal-1}\naudio: {microphone: 'Mic$HOME'}", "line 2: Audio:Microphone is 'Mic$HOME'; it must be the name of a sound card")]
    [InlineData("kiosk: {id: hal-1}\naudio: {volume: 200}", "line 2: Audio:Volume is '200'; allowed is 1 to 100.")]
    [InlineData("kiosk: {id: hal-1}\ndesk: {enrolmentCode: QX7F2-KD8M4-ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567}", "line 2: Desk:EnrolmentCode is there without a desk")]
    [InlineData("kiosk: {id: hal-1}\ndesk: {url: 'https://balie.example', address: 10.1.2.3, enrolmentCode: QX7F}", "line 2: Desk:EnrolmentCode is 'QX7F'; it must be a code as 'kiosk desk enrol' prints it")]
    [InlineData("kiosk: {id: hal-1, naam: x}", "line 1: Kiosk:naam is not a setting; there are Demonstration, Id, Place, TicketLetter.")]
    [InlineData("kiosk: {id: hal-1}\nwifi: {ssid: x}", "line 2: wifi is not a setting; there are Audio, Desk, Kiosk, ")]
    [InlineData("kiosk: {id: hal-1}\nsettings: {Endpointer: {PatienceMs: 9}}", "line 2: settings:Endpointer:PatienceMs is '9'; allowed is ")]
    [InlineData("kiosk: {id: hal-1}\nsettings: {Paneel: {Port: 1}}", "line 2: settings:Paneel is not a setting; there are Alsa, ")]
    public void What_is_wrong_is_named_with_its_line_and_what_is_allowed(string yaml, string message, bool elsewhere = false) =>
        Assert.StartsWith(elsewhere ? message["line 3: ".Length..] : message, Assert.Single(DeviceSettings.Read(yaml).Problems));

    [Theory]
    [InlineData("kiosk: {id: hal-1", "line 2: this is not YAML: ")]
    [InlineData("kiosk:\n  id: hal\u00001", "line 2: this is not YAML: there is a control character")]
    [InlineData("kiosk: {id: a}\nkiosk: {id: b}", "line 2: the key 'kiosk' stands here a second time")]
    [InlineData("kiosk: {id: a, ID: b}", "line 1: the key 'ID' stands here a second time")]
    [InlineData("kiosk: &a {id: hal-1}\ndesk: *a", "line 1: anchors ('&') and tags ('!') are not taken in settings")]
    [InlineData("kiosk: !!python/object:os.system {id: hal-1}", "line 1: anchors ('&') and tags ('!') are not taken in settings")]
    [InlineData("kiosk: {id: hal-1}\n---\nkiosk: {id: hal-2}", "line 2: a second document begins")]
    [InlineData("- kiosk", "line 1: expected keys with values")]
    [InlineData("kiosk: {id: [a, b]}", "line 1: expected keys with values")]
    [InlineData("a: {b: {c: {d: {e: {f: {g: {h: {i: 1}}}}}}}}", "line 1: keys stand more than 8 deep")]
    public void What_is_no_settings_file_is_refused(string yaml, string message) =>
        Assert.StartsWith(message, Assert.Throws<SettingsException>(() => DeviceSettings.Read(yaml)).Message);

    [Fact]
    public void A_file_that_is_too_large_or_no_text_is_refused()
    {
        using var folder = new TempFolder();

        Assert.Contains("settings have at most 65536", Refused(folder.Write("kiosk.yaml", new byte[70_000])));
        Assert.Contains("can't be read", Refused(folder.Write("kiosk.yaml", [0x6b, 0xff, 0xfe])));
        Assert.Contains("can't be read", Refused(folder.File("none.yaml")));
    }

    [Fact]
    public void The_example_that_comes_with_the_image_is_right() =>
        Assert.Empty(DeviceSettings.Check(new FileInfo(Path.Combine(Repository.Root, "image", "kiosk.example.yaml"))));

    /// <summary>A right file with characters changed, taken out and put in: it is read, or refused with one line; never a crash.</summary>
    [Fact]
    public void Whatever_stands_in_the_file_it_is_read_or_refused()
    {
        var random = new Random(20260701);
        var example = File.ReadAllText(Path.Combine(Repository.Root, "image", "kiosk.example.yaml"));
        const string Odd = ":{}[]&*!|>'\"%@`#-?,\\\0\t\n\r éß\u2028$(/0x";
        var refused = 0;
        for (var round = 0; round < 600; round++)
        {
            var text = new StringBuilder(example);
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)),
                    1 => text.Insert(at, Odd[random.Next(Odd.Length)]),
                    _ => text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 60), text.Length - at))),
                };
            }

            refused += IsRefused(text.ToString()) ? 1 : 0;
        }

        Assert.InRange(refused, 1, 599);
    }

    private static bool IsRefused(string yaml)
    {
        try
        {
            var reading = DeviceSettings.Read(yaml);
            if (reading.Problems.Count == 0)
            {
                var files = DeviceFiles.Of(reading.Settings, new Dictionary<string, string?>());
                Assert.DoesNotContain(files, file => file.Key != "kiosk/kiosk.json" && file.Value.IndexOfAny(['$', '`', '\0', ';', '&', '|', '\\']) >= 0);
            }

            return reading.Problems.Count > 0;
        }
        catch (SettingsException exception)
        {
            Assert.DoesNotContain('\n', exception.Message);
            return true;
        }
    }

    private static string Refused(string path) =>
        Assert.Throws<SettingsException>(() => DeviceSettings.Check(new FileInfo(path))).Message;
}
