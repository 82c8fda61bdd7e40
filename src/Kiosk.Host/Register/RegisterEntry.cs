using System.Text.Json.Serialization;

namespace Kiosk.Host.Register;

/// <summary>
/// An entry of the Dutch Algoritmeregister, with the field names and limits of its publication standard 1.0
/// (MinBZK/Algoritmeregister). Fields that the register fills in itself are left out.
/// </summary>
internal sealed record RegisterEntry
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("description_short")]
    public required string ShortDescription { get; init; }

    [JsonPropertyName("organization")]
    public required string Organization { get; init; }

    [JsonPropertyName("category")]
    public IReadOnlyList<string> Themes { get; init; } = ["Organisatie en bedrijfsvoering"];

    [JsonPropertyName("status")]
    public required string Status { get; init; }

    [JsonPropertyName("begin_date")]
    public string? BeginMonth { get; init; }

    [JsonPropertyName("contact_email")]
    public required string Contact { get; init; }

    [JsonPropertyName("website")]
    public string? Website { get; init; }

    [JsonPropertyName("publication_category")]
    public required string PublicationCategory { get; init; }

    [JsonPropertyName("goal")]
    public required string Goal { get; init; }

    [JsonPropertyName("proportionality")]
    public required string Proportionality { get; init; }

    [JsonPropertyName("human_intervention")]
    public required string HumanIntervention { get; init; }

    [JsonPropertyName("risks")]
    public required string Risks { get; init; }

    [JsonPropertyName("lawful_basis")]
    public required string LawfulBasis { get; init; }

    [JsonPropertyName("impacttoetsen_grouping")]
    public IReadOnlyList<ImpactAssessment>? ImpactAssessments { get; init; }

    [JsonPropertyName("source_data")]
    public required string SourceData { get; init; }

    [JsonPropertyName("methods_and_models")]
    public required string MethodsAndModels { get; init; }

    [JsonPropertyName("provider")]
    public string? Provider { get; init; }

    [JsonPropertyName("publiccode")]
    public string? SourceCode { get; init; }

    [JsonPropertyName("lang")]
    public string Language { get; init; } = "nld";

    [JsonPropertyName("standard_version")]
    public string StandardVersion { get; init; } = "1.0";

    [JsonPropertyName("tags")]
    public string Tags { get; init; } = "spraak, kiosk, gemeentebalie, dienstverlening, offline";
}

internal sealed record ImpactAssessment(
    [property: JsonPropertyName("title")] string Title, [property: JsonPropertyName("link")] string Link);
