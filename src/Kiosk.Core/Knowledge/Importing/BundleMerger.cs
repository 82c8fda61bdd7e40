using Kiosk.Core.Knowledge.Importing.Formats;

namespace Kiosk.Core.Knowledge.Importing;

/// <summary>Puts what was imported into a bundle: a source with the same id is replaced with all that belongs to it.</summary>
internal static class BundleMerger
{
    /// <exception cref="ImportException">The version does not rise.</exception>
    public static ImportResult Merge(ImportRequest request, FolderFacts facts, DraftCollection collected)
    {
        var existing = request.Existing?.Knowledge;
        var version = request.Version ?? (existing?.Version ?? 0) + 1;
        if (version <= existing?.Version)
        {
            throw new ImportException($"The bundle has version {existing.Version} already: give a higher --bundle-version, or none.");
        }

        var imported = Imported(collected.Drafts, version, facts.Municipality ?? existing?.Municipality ?? Unknown(collected.Drafts));
        var ids = imported.Sources.Select(source => source.Id).ToHashSet();
        var knowledge = imported with
        {
            Sources = [.. Others(existing?.Sources, source => source.Id), .. imported.Sources],
            Passages = [.. Others(existing?.Passages, passage => passage.Source.Id), .. imported.Passages],
            Fees = [.. Others(existing?.Fees, fee => fee.SourceId), .. imported.Fees],
            Synonyms = facts.Synonyms ?? existing?.Synonyms ?? [],
            Authorities = facts.Authorities ?? existing?.Authorities ?? ReferralFile.Shipped,
        };
        var notes = collected.Drafts.Select(draft => draft.StaffNote).OfType<StaffNote>().ToList();
        return new ImportResult(
            new BundleContents(knowledge, [.. Others(request.Existing?.StaffNotes, note => note.SourceId), .. notes]),
            Report(request, imported, collected) with { StaffNotes = notes.Count });

        IEnumerable<T> Others<T>(IReadOnlyList<T>? all, Func<T, string> id) => (all ?? []).Where(item => !ids.Contains(id(item)));
    }

    private static KnowledgeBundle Imported(IReadOnlyCollection<Draft> drafts, long version, Municipality municipality) => new(
        version,
        municipality,
        [.. drafts.Select(draft => draft.Source)],
        [.. drafts.SelectMany(draft => draft.Sections.Select(section => new Passage(draft.Source, section.Heading, section.Sentences)))])
    {
        Fees = [.. drafts.SelectMany(draft => draft.Fees)],
    };

    private static ImportReport Report(ImportRequest request, KnowledgeBundle imported, DraftCollection collected)
    {
        var known = request.Existing?.Knowledge.Sources.Select(source => source.Id).ToHashSet() ?? [];
        return new ImportReport(
            [.. imported.Sources.Where(source => !known.Contains(source.Id))],
            [.. imported.Sources.Where(source => known.Contains(source.Id))],
            collected.Skipped,
            KnowledgeFindings.Of(imported, request.Today))
        {
            Undated = [.. collected.Drafts.Where(draft => !draft.IsDated).Select(draft => draft.Source)],
        };
    }

    /// <summary>Until somebody puts the facts beside the sources: the name that most records give.</summary>
    private static Municipality Unknown(IReadOnlyCollection<Draft> drafts)
    {
        var name = drafts.Select(draft => draft.Municipality).OfType<string>()
            .GroupBy(name => name).MaxBy(same => same.Count())?.Key;
        return new Municipality(name is null ? "de gemeente" : $"gemeente {Fields.Short(name, "municipality")}", "", "", []);
    }
}
