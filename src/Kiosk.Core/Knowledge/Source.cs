namespace Kiosk.Core.Knowledge;

/// <summary>A page or product text that the municipality approved: the only thing the kiosk speaks from.</summary>
/// <param name="Id">The id it has where it came from (product id, question id, page address).</param>
/// <param name="Title">Title as published.</param>
/// <param name="Url">Where a citizen can read it.</param>
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
    IReadOnlyList<string> Questions);
