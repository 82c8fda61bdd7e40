using Kiosk.Host.Settings;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Settings;

public sealed class KioskSettingsTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void Without_a_file_everything_has_its_default() => Assert.Equal(8080, KioskSettings.Load(null).Panel.Port);

    [Fact]
    public void A_file_changes_what_it_names_and_nothing_else()
    {
        var settings = Load("""{"Endpointer":{"PatienceMs":900},"Panel":{}}""");

        Assert.Equal(900, settings.Endpointer.PatienceMs);
        Assert.Equal(500, settings.Endpointer.PreRollMs);
        Assert.Equal(8080, settings.Panel.Port);
    }

    [Fact]
    public void The_settings_of_the_readme_are_right()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var example = readme.Split("```json")[1].Split("```")[0];

        Assert.Equal("f2", Load(example).Espeak.Variant);
    }

    [Fact]
    public void A_section_that_does_not_exist_is_named_with_those_that_do() => Assert.StartsWith(
        "Paneel is not a setting; there are Alsa, Answerer, ", Refused("""{"Paneel":{"Port":1}}"""));

    [Fact]
    public void A_key_that_does_not_exist_is_named() =>
        Assert.Equal("Panel:Poort is not a setting; there are Port, Sound.", Refused("""{"Panel":{"Poort":1}}"""));

    [Theory]
    [InlineData("70000", "Panel:Port is '70000'; allowed is 0 to 65535.")]
    [InlineData("\"tachtig\"", "Panel:Port is 'tachtig'; it must be a whole number.")]
    [InlineData("true", "Panel:Port is 'True'; it must be a whole number.")]
    [InlineData("{\"Number\":80}", "Panel:Port is ''; it must be a whole number.")]
    public void A_wrong_value_is_named_with_what_is_allowed(string json, string message) =>
        Assert.Equal(message, Refused($$$"""{"Panel":{"Port":{{{json}}}}}"""));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("Panel: 8080")]
    [InlineData("""{"Panel":{"Port":1,"Port":2}}""")]
    public void A_file_that_is_no_json_object_is_named(string json)
    {
        var message = Refused(json);

        Assert.Contains("kiosk.json is not JSON: ", message);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_folder_is_no_settings_file() => Assert.Contains(
        "is missing: name a settings file that exists",
        Assert.Throws<SettingsException>(() => KioskSettings.Load(new FileInfo(folder.Path))).Message);

    public void Dispose() => folder.Dispose();

    private KioskSettings Load(string json) => KioskSettings.Load(new FileInfo(folder.Write("kiosk.json", json)));

    private string Refused(string json) => Assert.Throws<SettingsException>(() => Load(json)).Message;
}
