namespace Kiosk.Core.Knowledge;

/// <summary>All that the kiosk may speak from, as one approved whole.</summary>
/// <param name="Version">Rises with every release.</param>
public sealed record KnowledgeBundle(
    long Version, Municipality Municipality, IReadOnlyList<Source> Sources, IReadOnlyList<Passage> Passages)
{
    /// <summary>The bundle without some sources, all their passages with them.</summary>
    /// <param name="withdrawn">Ids of the sources.</param>
    public KnowledgeBundle Without(IReadOnlySet<string> withdrawn) => this with
    {
        Sources = [.. Sources.Where(source => !withdrawn.Contains(source.Id))],
        Passages = [.. Passages.Where(passage => !withdrawn.Contains(passage.Source.Id))],
    };
}
