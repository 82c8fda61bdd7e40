namespace Kiosk.Core.Knowledge.Importing;

/// <summary>
/// The most that an import takes in. Real input stays far below it: the catalogue of a municipality is half a megabyte,
/// the longest answer found in one is 20,000 characters.
/// </summary>
internal static class ImportLimits
{
    public const int MaxFiles = 20_000;
    public const int MaxFileBytes = 32 << 20;
    public const long MaxTotalBytes = 512L << 20;

    /// <summary>One field of a record, in characters; a saved page counts as one field.</summary>
    public const int MaxFieldLength = 1 << 20;

    /// <summary>Markdown of one record or page, in characters.</summary>
    public const int MaxMarkdownLength = 1 << 17;

    /// <summary>
    /// Markdown without an empty line, in characters. The time that its parser takes can grow with the square of it.
    /// </summary>
    public const int MaxParagraphLength = 10_000;

    public const int MaxRecords = 100_000;

    /// <summary>Records that can't be read; a file with more is not of the format that it is said to be.</summary>
    public const int MaxSkipped = 10_000;

    /// <summary>Ids, titles, topics and addresses, in characters.</summary>
    public const int MaxNameLength = 1_000;

    /// <summary>Keywords, questions and UPL topics of one source.</summary>
    public const int MaxListLength = 500;

    public const int MaxSentences = 5_000;

    /// <summary>Elements within elements, arrays within arrays.</summary>
    public const int MaxDepth = 256;
}
