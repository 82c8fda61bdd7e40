namespace Kiosk.Desk;

/// <summary>What the kiosks may say, for clerks to look things up in, with what only staff may read.</summary>
public interface IDeskKnowledge
{
    /// <summary>The sources that fit best, best first.</summary>
    /// <param name="question">As a citizen would ask it.</param>
    IReadOnlyList<DeskSource> Search(string question, int atMost);

    /// <returns>Null when no kiosk speaks from such a source.</returns>
    DeskSource? Find(string id);
}

/// <summary>A source as a clerk sees it.</summary>
/// <param name="Passages">All of it, in order; when it was searched for, the best first.</param>
/// <param name="StaffNotes">What citizens must not hear.</param>
public sealed record DeskSource(
    string Id, string Title, string Url, DateOnly Modified, string Owner, IReadOnlyList<DeskPassage> Passages, IReadOnlyList<string> StaffNotes)
{
    /// <summary>Without the notes: they belong in no log.</summary>
    public override string ToString() => Id;
}

/// <param name="Heading">Empty for the opening of a page.</param>
public sealed record DeskPassage(string Heading, string Text);
