namespace Kiosk.Core.Knowledge.Importing;

/// <summary>What an import took, and what it left out with the reason.</summary>
public sealed record ImportResult(KnowledgeBundle Bundle, IReadOnlyList<SkippedRecord> Skipped);

/// <param name="Name">The file or record, as the person who made it knows it.</param>
/// <param name="Reason">What is wrong with it and what was expected.</param>
public sealed record SkippedRecord(string Name, string Reason);

/// <summary>Input as a whole can't be imported; the message names it, what was expected and what to do.</summary>
public sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
