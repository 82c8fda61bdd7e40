namespace Kiosk.Core.Knowledge;

/// <summary>A body other than the municipality that does something people ask for at its desk.</summary>
/// <param name="Id">Short name in lower case, such as 'svb'; a municipality's own entry replaces the shipped one of the same id.</param>
/// <param name="Name">As people call it: 'de SVB'.</param>
/// <param name="Sentences">Who does what and how to reach it, in plain Dutch, as they are spoken.</param>
/// <param name="Names">What people call the body itself.</param>
/// <param name="Subjects">What people ask that it does, each a phrase of one or more words.</param>
/// <param name="Alone">Phrases that mean this body only when nothing else is asked about: 'aangifte' is also made of a birth.</param>
/// <param name="Url">Where a citizen can read on.</param>
/// <param name="Reviewed">The day a person last confirmed it.</param>
/// <param name="Reviewer">The role of that person.</param>
public sealed record Authority(
    string Id,
    string Name,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Subjects,
    IReadOnlyList<string> Alone,
    string Url,
    DateOnly Reviewed,
    string Reviewer);
