namespace Kiosk.Core.Knowledge;

/// <summary>A bundle as a whole, for those who make, check and read it: what may be spoken, and what only staff may see.</summary>
/// <param name="Knowledge">The citizen's view; the only part that answers are made from.</param>
public sealed record BundleContents(KnowledgeBundle Knowledge, IReadOnlyList<StaffNote> StaffNotes);
