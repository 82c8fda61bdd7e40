using System.Globalization;
using Kiosk.Core.Knowledge.Importing.Formats;
using Kiosk.Core.Knowledge.Importing.Input;

namespace Kiosk.Core.Knowledge.Importing;

/// <summary>
/// Reads approved sources of any format into a bundle. A record that can't be read is skipped and named; the others are
/// taken.
/// </summary>
public static class KnowledgeImporter
{
    private static readonly Dictionary<ImportFormat, (string[] Extensions, Func<InputFile, IEnumerable<InputRecord>> Read)> Readers = new()
    {
        [ImportFormat.Sc] = ([".xml"], CatalogueReader.Read),
        [ImportFormat.Sdg] = ([".json"], ProductReader.Read),
        [ImportFormat.Vac] = ([".csv", ".json"], QuestionReader.Read),
        [ImportFormat.Kiss] = ([".json"], ProductReader.Read),
        [ImportFormat.Prices] = ([".json"], PriceReader.Read),
        [ImportFormat.Html] = ([".html", ".htm", ".xhtml"], PageReader.Read),
        [ImportFormat.Markdown] = ([".md"], MarkdownReader.Read),
        [ImportFormat.Csv] = ([".csv"], TableReader.Read),
    };

    /// <exception cref="ImportException">The input can't be read, or holds nothing that can be taken.</exception>
    public static ImportResult Import(ImportRequest request, CancellationToken cancellationToken)
    {
        var (extensions, read) = Readers[request.Format];
        var files = InputFiles.In(request.Path, extensions);
        var folder = Directory.Exists(request.Path) ? request.Path : Path.GetDirectoryName(Path.GetFullPath(request.Path))!;
        var collected = new DraftCollection();
        foreach (var (number, file) in files.Index())
        {
            var name = files.Count == 1 ? file.Name : Path.GetRelativePath(folder, file.FullName);
            collected.Add(name, () => read(InputFiles.Read(file, name)), isOnlyFile: files.Count == 1, records =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                request.Progress?.Report(new ImportProgress(number + 1, files.Count, records));
            });
        }

        return collected.Drafts.Count == 0
            ? throw new ImportException($"{request.Path} holds nothing that can be imported: {WhyNothing(collected.Skipped, extensions)}.")
            : BundleMerger.Merge(request, FolderFacts.Read(folder), collected);
    }

    private static string WhyNothing(IReadOnlyList<SkippedRecord> skipped, string[] extensions) => skipped switch
    {
        [] => $"there is no {string.Join(" or ", extensions)} file",
        [var only] => $"{only.Name}: {only.Reason}",
        [var first, ..] => string.Create(CultureInfo.InvariantCulture, $"all {skipped.Count} records were skipped, the first being {first.Name}: {first.Reason}"),
    };
}
