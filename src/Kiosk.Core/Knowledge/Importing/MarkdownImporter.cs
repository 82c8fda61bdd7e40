namespace Kiosk.Core.Knowledge.Importing;

/// <summary>Reads a folder of Markdown pages with front matter, and the municipality's facts beside them.</summary>
public static class MarkdownImporter
{
    private const long MaxPageBytes = 1024 * 1024;
    private const int MaxPages = 20_000;

    /// <param name="folder">Holds 'municipality.yaml' and the pages, in folders of any depth.</param>
    /// <param name="version">Version of the bundle that is made; rises with every release.</param>
    /// <exception cref="ImportException">The folder or the municipality's facts can't be read, or no page can.</exception>
    public static ImportResult Import(string folder, long version)
    {
        var pages = PagesIn(folder);
        var municipality = MunicipalityFile.Read(folder);
        var passages = new List<Passage>();
        var skipped = new List<SkippedRecord>();
        var taken = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            try
            {
                passages.AddRange(PassagesOf(page, taken));
            }
            catch (FormatException exception)
            {
                skipped.Add(new SkippedRecord(Path.GetRelativePath(folder, page), exception.Message));
            }
        }

        return passages.Count == 0
            ? throw new ImportException($"{folder} holds no page that can be read: {Reasons(skipped)}")
            : new ImportResult(new KnowledgeBundle(version, municipality, [.. taken.Values], passages), skipped);
    }

    private static List<string> PagesIn(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ImportException($"{folder} is not a folder: give the folder that holds the Markdown pages.");
        }

        var pages = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Take(MaxPages + 1).ToList();
        return pages.Count <= MaxPages
            ? [.. pages.Order(StringComparer.Ordinal)]
            : throw new ImportException($"{folder} holds more than {MaxPages} pages.");
    }

    private static IReadOnlyList<Passage> PassagesOf(string page, Dictionary<string, Source> taken)
    {
        if (new FileInfo(page).Length > MaxPageBytes)
        {
            throw new FormatException($"it is larger than {MaxPageBytes / 1024} KB");
        }

        var (source, body) = FrontMatter.Split(File.ReadAllText(page));
        var passages = MarkdownSections.Of(source, body);
        if (passages.Count == 0)
        {
            throw new FormatException("it has no text below its front matter");
        }

        return taken.TryAdd(source.Id, source)
            ? passages
            : throw new FormatException($"its id '{source.Id}' is that of an earlier page");
    }

    private static string Reasons(List<SkippedRecord> skipped) =>
        skipped.Count == 0 ? "there is no .md file." : $"{skipped[0].Name}: {skipped[0].Reason}.";
}
