using Kiosk.Core.Conversation;
using Kiosk.Host.Settings;
using Kiosk.Host.Tests.Support;
using YamlDotNet.Serialization;

namespace Kiosk.Host.Tests.Settings;

/// <summary>The pin map, the wiring table and the settings of each board say the same.</summary>
public sealed class PinMapTests
{
    // Header pins that carry power, ground or the identification of add-on boards.
    private static readonly int[] NotForUse = [1, 2, 4, 6, 9, 14, 17, 20, 25, 27, 28, 30, 34, 39];

    public static TheoryData<string> Boards => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "firmware-config"))
        .Where(folder => File.Exists(Path.Combine(folder, "pins.yaml"))).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Boards))]
    public void The_settings_are_those_of_the_pin_map(string board)
    {
        var map = Map(board);
        var settings = KioskSettings.Load(new FileInfo(PathOf(board, "kiosk.json")));

        if (map.Kind == "gpio")
        {
            Assert.Equal(map.Buttons.ToDictionary(button => Enum.Parse<Button>(button.Key), button => button.Value.Line), settings.Gpio.ButtonLines());
            Assert.Equal(
                map.Lamps.ToDictionary(lamp => lamp.Key, lamp => lamp.Value.Line), settings.Gpio.LampLines().ToDictionary(lamp => $"{lamp.Key}Lamp", lamp => lamp.Value));
            Assert.Equal(map.Bias, settings.Gpio.Bias);
        }
        else
        {
            Assert.Equal(map.Buttons.ToDictionary(button => button.Value.Key, button => Enum.Parse<Button>(button.Key)), settings.Evdev.Keys());
            Assert.NotEmpty(settings.Evdev.Device);
        }
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void No_pin_line_or_key_is_used_twice_and_none_is_out_of_range(string board)
    {
        var map = Map(board);
        var all = map.Buttons.Concat(map.Lamps).Select(entry => entry.Value).ToList();

        Assert.Equal("gpio" == map.Kind ? 16 : 12, all.Count);
        Assert.Equal(all.Count, all.Select(pin => (pin.Line, pin.Number, pin.Key)).Distinct().Count());
        if (map.Kind == "gpio")
        {
            Assert.Equal(all.Count, all.Select(pin => pin.Line).Distinct().Count());
            Assert.Equal(all.Count, all.Select(pin => pin.Number).Distinct().Count());
            Assert.All(all, pin => Assert.InRange(pin.Number, 1, 40));
            Assert.DoesNotContain(all, pin => NotForUse.Contains(pin.Number));
        }
        else
        {
            Assert.All(all, pin => Assert.InRange(pin.Key, 1, 767));
        }
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void The_wiring_table_has_a_row_for_each(string board)
    {
        var rows = File.ReadAllLines(PathOf(board, "wiring.md")).Where(line => line.StartsWith('|')).ToList();

        foreach (var (_, pin) in Map(board).Buttons.Concat(Map(board).Lamps))
        {
            var wanted = pin.Key > 0 ? $"| {pin.Key} |" : $"| {pin.Line} | {pin.Number} |";
            Assert.Single(rows, row => row.Contains(wanted, StringComparison.Ordinal));
        }
    }

    private static PinMap Map(string board) =>
        new DeserializerBuilder().WithNamingConvention(YamlDotNet.Serialization.NamingConventions.CamelCaseNamingConvention.Instance).Build()
            .Deserialize<PinMap>(File.ReadAllText(PathOf(board, "pins.yaml")));

    private static string PathOf(string board, string file) => Path.Combine(Repository.Root, "firmware-config", board, file);

    private sealed class PinMap
    {
        public string Board { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Bias { get; set; } = "";

        public Dictionary<string, Pin> Buttons { get; set; } = [];

        public Dictionary<string, Pin> Lamps { get; set; } = [];
    }

    private sealed class Pin
    {
        public string Line { get; set; } = "";

        [YamlMember(Alias = "pin")]
        public int Number { get; set; }

        public int Key { get; set; }
    }
}
