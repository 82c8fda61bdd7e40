namespace Kiosk.Core.Knowledge.Importing;

/// <summary>What an import did and found. Findings are warnings: they stop nothing.</summary>
/// <param name="Added">Sources that were not in the bundle.</param>
/// <param name="Replaced">Sources that took the place of one with the same id.</param>
/// <param name="Skipped">Records and files that were left out.</param>
/// <param name="Findings">About the sources of this import, not about those that were there.</param>
public sealed record ImportReport(
    IReadOnlyList<Source> Added, IReadOnlyList<Source> Replaced, IReadOnlyList<SkippedRecord> Skipped, KnowledgeFindings Findings)
{
    /// <summary>Sources whose format or record does not say when they were last changed; they have the date of their file.</summary>
    public IReadOnlyList<Source> Undated { get; init; } = [];

    /// <summary>Notes for staff that were kept apart.</summary>
    public int StaffNotes { get; init; }
}

/// <param name="Name">The file or record, as the person who made it knows it.</param>
/// <param name="Reason">What is wrong with it and what was expected.</param>
public sealed record SkippedRecord(string Name, string Reason);
