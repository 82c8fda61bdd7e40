using System.Text.Json.Serialization;

namespace Kiosk.Desk.OpenKlant;

/// <summary>Klantcontact of the Klantinteracties API 0.9.</summary>
public sealed record CustomerContact(
    [property: JsonPropertyName("referentienummer")] string Reference,
    [property: JsonPropertyName("kanaal")] string Channel,
    [property: JsonPropertyName("onderwerp")] string Subject,
    [property: JsonPropertyName("inhoud")] string Content,
    [property: JsonPropertyName("reactie")] string Reaction,
    [property: JsonPropertyName("taal")] string Language,
    [property: JsonPropertyName("indicatieContactGelukt")] bool WasReached,
    [property: JsonPropertyName("plaatsgevondenOp")] DateTimeOffset At,
    [property: JsonPropertyName("metadata")] IReadOnlyDictionary<string, string> Metadata)
{
    [JsonPropertyName("vertrouwelijk")]
    public bool IsConfidential { get; } = true;

    /// <summary>Without the words: they belong in no log.</summary>
    public override string ToString() => Reference;
}

/// <summary>InterneTaak of the Klantinteracties API 0.9.</summary>
public sealed record InternalTask(
    [property: JsonPropertyName("referentienummer")] string Reference,
    [property: JsonPropertyName("gevraagdeHandeling")] string Request,
    [property: JsonPropertyName("toelichting")] string Explanation,
    [property: JsonPropertyName("aanleidinggevendKlantcontact")] Reference Contact,
    [property: JsonPropertyName("toegewezenAanActoren")] IReadOnlyList<Reference> Assignees)
{
    [JsonPropertyName("status")]
    public string Status { get; } = "te_verwerken";

    /// <summary>Without the words: they belong in no log.</summary>
    public override string ToString() => Reference;
}

/// <summary>Actor of the Klantinteracties API 0.9: a kiosk.</summary>
internal sealed record KioskActor(
    [property: JsonPropertyName("naam")] string Name, [property: JsonPropertyName("actoridentificator")] ActorIdentifier Identifier)
{
    [JsonPropertyName("soortActor")]
    public string Kind { get; } = "geautomatiseerde_actor";

    [JsonPropertyName("indicatieActief")]
    public bool IsActive { get; } = true;

    [JsonPropertyName("actorIdentificatie")]
    public ActorFunction Function { get; } = new("Spraakkiosk");
}

internal sealed record ActorFunction([property: JsonPropertyName("functie")] string Function);

internal sealed record ActorIdentifier(string ObjectId, string CodeObjecttype = "kiosk", string CodeRegister = "kiosk", string CodeSoortObjectId = "naam");

/// <summary>ActorKlantcontact of the Klantinteracties API 0.9.</summary>
internal sealed record ActorOfContact(Reference Actor, [property: JsonPropertyName("klantcontact")] Reference Contact);

public sealed record Reference(Guid Uuid);

internal sealed record MadeContact([property: JsonPropertyName("klantcontact")] Reference Contact);

internal sealed record Found(IReadOnlyList<Reference> Results);
