namespace Kiosk.Core.Knowledge;

/// <summary>All that the kiosk may speak from, as one approved whole.</summary>
/// <param name="Version">Rises with every release.</param>
public sealed record KnowledgeBundle(
    long Version, Municipality Municipality, IReadOnlyList<Source> Sources, IReadOnlyList<Passage> Passages);
