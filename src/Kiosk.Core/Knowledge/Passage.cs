namespace Kiosk.Core.Knowledge;

/// <summary>One section of a source, the unit that is found and quoted.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Heading">The section's heading; empty for a page's opening.</param>
/// <param name="Sentences">The section's own sentences, in order, letter for letter.</param>
public sealed record Passage(Source Source, string Heading, IReadOnlyList<string> Sentences)
{
    public string Text => string.Join(' ', Sentences);
}
