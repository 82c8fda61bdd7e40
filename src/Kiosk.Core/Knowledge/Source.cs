namespace Kiosk.Core.Knowledge;

/// <summary>A page or product text that the municipality approved: the only thing the kiosk speaks from.</summary>
/// <param name="Id">The id it has where it came from (product id, question id, page address).</param>
/// <param name="Title">Title as published.</param>
/// <param name="Url">Where a citizen can read it; empty when it stands on no page.</param>
/// <param name="Modified">The day its owner last confirmed it.</param>
/// <param name="Owner">Who keeps it true.</param>
/// <param name="Topic">Short noun that people use for it, such as 'paspoort'.</param>
/// <param name="Keywords">Words people use that the text does not.</param>
/// <param name="Questions">How people ask about it.</param>
public sealed record Source(
    string Id,
    string Title,
    string Url,
    DateOnly Modified,
    string Owner,
    string Topic,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<string> Questions)
{
    /// <summary>What it is about in the uniform product list (UPL) of Dutch government; empty when it is not a product.</summary>
    public IReadOnlyList<UplTopic> UplTopics { get; init; } = [];

    public Audience Audience { get; init; } = Audience.Everyone;

    /// <summary>The first day that it may be spoken; null for always.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day that it may be spoken; null for ever.</summary>
    public DateOnly? ValidUntil { get; init; }

    public bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidUntil);
}

/// <param name="Name">Name in the uniform product list, such as 'paspoort'.</param>
/// <param name="Uri">Its identifier at standaarden.overheid.nl; empty when only the name is known.</param>
public sealed record UplTopic(string Name, string Uri);

/// <summary>For whom a source is written.</summary>
[Flags]
public enum Audience
{
    /// <summary>Inwoners.</summary>
    Residents = 1,

    /// <summary>Ondernemers.</summary>
    Businesses = 2,

    Everyone = Residents | Businesses,
}
