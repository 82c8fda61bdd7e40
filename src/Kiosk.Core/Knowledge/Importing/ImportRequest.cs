namespace Kiosk.Core.Knowledge.Importing;

/// <param name="Path">A file, or a folder of files of the format.</param>
/// <param name="Today">What stale and expired are judged by.</param>
public sealed record ImportRequest(ImportFormat Format, string Path, DateOnly Today)
{
    /// <summary>What is merged into: a record with the id of a source there replaces it. Null for a new bundle.</summary>
    public BundleContents? Existing { get; init; }

    /// <summary>Version of the bundle that is made; null for one more than the existing one.</summary>
    public long? Version { get; init; }

    /// <summary>Told after each record.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}

/// <summary>How far an import is.</summary>
/// <param name="Files">Files begun.</param>
/// <param name="Records">Records read, of those files.</param>
public readonly record struct ImportProgress(int Files, int TotalFiles, int Records);

/// <summary>The bundle that an import made, and what there is to say about it.</summary>
public sealed record ImportResult(BundleContents Contents, ImportReport Report)
{
    public KnowledgeBundle Bundle => Contents.Knowledge;
}
