using System.Text.Json;
using System.Text.Json.Nodes;
using Kiosk.Core.Knowledge;
using Kiosk.Engines.Models;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Register;

namespace Kiosk.Host.Tests.Register;

public class RegisterWriterTests
{
    private static readonly RegisterOptions Options = new() { Contact = "algoritmes@lindewaard.example" };

    private static readonly KnowledgeBundle Bundle = new(
        7, new Municipality("gemeente Lindewaard", "", "", []), [Source("2025-12-31"), Source("2026-02-01")], []);

    [Fact]
    public void It_says_what_the_answers_come_from()
    {
        var entry = RegisterWriter.Write(Bundle, [], Options);

        Assert.Equal("Gemeente Lindewaard", entry.Organization);
        Assert.Contains(
            "2 teksten van de gemeente (versie 7). De oudste tekst is van 31 december 2025, de nieuwste van 1 februari 2026.", entry.SourceData);
    }

    [Fact]
    public void It_names_the_models_in_use_with_their_licence()
    {
        var model = new ModelEntry("whisper-small", ModelRole.Transcriber, "a.bin", null, null, null, "MIT", ["nl"], Demonstration: false, "");

        Assert.Contains("whisper-small (spraakherkenning, licentie MIT)", RegisterWriter.Write(Bundle, [model], Options).MethodsAndModels);
        Assert.Contains("Er is geen model in gebruik.", RegisterWriter.Write(Bundle, [], Options).MethodsAndModels);
    }

    [Fact]
    public void Without_a_contact_it_names_the_setting() => Assert.StartsWith(
        "Register:Contact is not set", Assert.Throws<WorkFailedException>(() => RegisterWriter.Write(Bundle, [], new RegisterOptions())).Message);

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var entry = RegisterWriter.Write(Bundle, [], Options);

        Assert.Null(entry.BeginMonth);
        Assert.Null(entry.ImpactAssessments);
    }

    [Fact]
    public void It_keeps_to_the_published_standard()
    {
        var folder = Environment.GetEnvironmentVariable("KIOSK_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "KIOSK_TEST_DATA is not set: the published standard is not here.");
        var standard = JsonNode.Parse(File.ReadAllText(Path.Combine(folder!, "schemas/algoritmeregister-v1_0.json")))!["properties"]!.AsObject();
        var entry = JsonSerializer.SerializeToNode(RegisterWriter.Write(Bundle, [], new RegisterOptions
        {
            Contact = Options.Contact,
            BeginMonth = "2026-11",
            Website = "https://lindewaard.example/kiosk",
            ImpactAssessment = "https://lindewaard.example/dpia",
        }))!.AsObject();

        Assert.Equal([], entry.SelectMany(field => standard[field.Key] is { } rules ? Broken(field.Key, field.Value, rules) : [$"{field.Key} is unknown"]));
        Assert.Equal([], standard.Where(field => field.Value!["required"]?.ToString() == "true" && entry[field.Key] is null).Select(field => field.Key));
    }

    private static IEnumerable<string> Broken(string name, JsonNode? value, JsonNode rules)
    {
        if (value is JsonValue text && rules["max_length"]?.GetValue<int>() is { } longest && text.ToString().Length > longest)
        {
            yield return $"{name} has {text.ToString().Length} characters of {longest}";
        }

        var allowed = rules["permitted_values"]?.AsArray().Select(permitted => permitted!.ToString()).ToList();
        var given = value is JsonArray list ? list.Select(item => item!.ToString()) : value is null ? [] : [value.ToString()];
        if (allowed is not null && given.FirstOrDefault(item => !allowed.Contains(item)) is { } other)
        {
            yield return $"{name} may not be {other}";
        }
    }

    private static Source Source(string modified) => new(
        modified, "Paspoort", "", DateOnly.Parse(modified, System.Globalization.CultureInfo.InvariantCulture), "Burgerzaken", "paspoort", [], []);
}
