using System.ComponentModel.DataAnnotations;
using Kiosk.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace Kiosk.Host.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void What_is_not_set_has_its_default() => Assert.Equal(3, Read().Count);

    [Theory]
    [InlineData("Count", "7", 7)]
    [InlineData("count", "7", 7)]
    [InlineData("Count", " 7 ", 7)]
    [InlineData("Count", null, 3)]
    public void What_is_set_is_taken(string key, string? value, int count) => Assert.Equal(count, Read((key, value)).Count);

    [Fact]
    public void Fractions_have_a_point_in_every_country() => Assert.Equal(0.25, Read(("Share", "0.25")).Share);

    [Fact]
    public void A_key_that_does_not_exist_is_named_with_those_that_do() => AssertRefused(
        "Sample:Patience is not a setting; there are Code, Colour, Count, Share.", ("Patience", "1"));

    [Theory]
    [InlineData("0")]
    [InlineData("10")]
    [InlineData("-1")]
    public void A_number_out_of_range_is_named_with_what_is_allowed(string value) => AssertRefused(
        $"Sample:Count is '{value}'; allowed is 1 to 9.", ("Count", value));

    [Theory]
    [InlineData("zeven")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    [InlineData("")]
    public void What_is_no_whole_number_is_named(string value) => AssertRefused(
        $"Sample:Count is '{value}'; it must be a whole number.", ("Count", value));

    [Theory]
    [InlineData("half")]
    [InlineData("0,5")]
    public void What_is_no_number_is_named(string value) => AssertRefused(
        $"Sample:Share is '{value}'; it must be a number with a point, such as 0.5.", ("Share", value));

    [Theory]
    [InlineData("1.01")]
    [InlineData("NaN")]
    public void A_share_out_of_range_is_named_with_what_is_allowed(string value) => AssertRefused(
        $"Sample:Share is '{value}'; allowed is 0 to 1.", ("Share", value));

    [Fact]
    public void A_word_that_is_none_of_the_choices_is_named_with_them() => AssertRefused(
        "Sample:Colour is 'geel'; allowed is rood, blauw.", ("Colour", "geel"));

    [Fact]
    public void Text_of_the_wrong_form_is_named_with_the_form() => AssertRefused(
        "Sample:Code is 'NL'; Code must be two small letters.", ("Code", "NL"));

    [Fact]
    public void A_list_is_no_value() => AssertRefused("Sample:Count is ''; it must be a whole number.", ("Count:0", "7"));

    [Fact]
    public void A_value_is_no_section()
    {
        var configuration = Configuration(("Sample", "7"));

        var refused = Assert.Throws<SettingsException>(() => SettingsReader.Read<SampleOptions>(configuration, "Sample"));

        Assert.Equal("Sample is '7'; it must be a section with keys of its own.", refused.Message);
    }

    private static void AssertRefused(string message, params (string Key, string? Value)[] settings) =>
        Assert.Equal(message, Assert.Throws<SettingsException>(() => Read(settings)).Message);

    private static SampleOptions Read(params (string Key, string? Value)[] settings) =>
        SettingsReader.Read<SampleOptions>(
            Configuration([.. settings.Select(setting => ($"Sample:{setting.Key}", setting.Value))]), "Sample");

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();

    private sealed class SampleOptions
    {
        [Range(1, 9)]
        public int Count { get; set; } = 3;

        [Range(0.0, 1.0)]
        public double Share { get; set; } = 0.5;

        [AllowedValues("rood", "blauw")]
        public string Colour { get; set; } = "rood";

        [RegularExpression("^[a-z]{2}$", ErrorMessage = "Code must be two small letters.")]
        public string Code { get; set; } = "nl";
    }
}
