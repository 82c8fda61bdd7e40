using System.Text.Json.Nodes;
using Kiosk.Host.Settings;

namespace Kiosk.Host.Tests.Settings;

public sealed class SettingsSchemaTests
{
    private static readonly JsonObject Schema = SettingsSchema.Create();

    public static TheoryData<string, string> Keys =>
        [.. from section in KioskSettings.Sections from key in section.PropertyType.GetProperties() select (section.Name, key.Name)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_says_what_it_does_and_what_it_is_by_default(string section, string key)
    {
        var value = Schema["properties"]![section]!["properties"]![key]!;

        Assert.True(value["description"]!.GetValue<string>().Length > 10, $"{section}:{key} has no summary.");
        Assert.NotNull(value["default"]);
        Assert.NotNull(value["type"]);
    }

    [Theory]
    [InlineData("Panel", "Port", "minimum", "0")]
    [InlineData("Panel", "Port", "maximum", "65535")]
    [InlineData("Panel", "Port", "type", "\"integer\"")]
    [InlineData("Answerer", "MinConfidence", "type", "\"number\"")]
    [InlineData("Log", "Format", "enum", "[\"auto\",\"text\",\"json\"]")]
    [InlineData("Whisper", "Language", "pattern", "\"^(^[a-z]{2}$)$\"")]
    [InlineData("Piper", "Speaker", "maxLength", "100")]
    [InlineData("Knowledge", "Keys", "minLength", "1")]
    public void What_a_start_would_refuse_an_editor_refuses_too(string section, string key, string rule, string allowed) =>
        Assert.Equal(allowed, Schema["properties"]![section]!["properties"]![key]![rule]!.ToJsonString());

    [Fact]
    public void An_editor_names_keys_that_do_not_exist()
    {
        Assert.False(Schema["additionalProperties"]!.GetValue<bool>());
        Assert.False(Schema["properties"]!["Panel"]!["additionalProperties"]!.GetValue<bool>());
    }
}
