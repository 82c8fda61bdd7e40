using Kiosk.Core.Knowledge;
using Kiosk.Core.Knowledge.Importing;

namespace Kiosk.Core.Tests.Support;

/// <summary>Imports for tests, on a day that stands still.</summary>
internal static class Imported
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>One of the repository's samples.</summary>
    public static ImportResult Sample(ImportFormat format, string name) => From(format, Path.Combine(TestData.Import, name));

    public static ImportResult From(ImportFormat format, string path, BundleContents? into = null) =>
        KnowledgeImporter.Import(new ImportRequest(format, path, Today) { Existing = into }, TestContext.Current.CancellationToken);

    public static Source Source(this ImportResult result, string id) => result.Bundle.Sources.Single(source => source.Id == id);

    /// <summary>A source's passages as 'heading: sentence | sentence'.</summary>
    public static string[] Texts(this ImportResult result, string id) =>
        [.. result.Bundle.Passages.Where(passage => passage.Source.Id == id)
            .Select(passage => $"{passage.Heading}: {string.Join(" | ", passage.Sentences)}")];

    public static string ReasonFor(this ImportResult result, string name) =>
        result.Report.Skipped.Single(skipped => skipped.Name.Contains(name, StringComparison.Ordinal)).Reason;
}
