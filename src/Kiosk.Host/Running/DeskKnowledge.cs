using Kiosk.Core.Knowledge;
using Kiosk.Desk;
using Kiosk.Storage;
using Kiosk.Storage.Signing;

namespace Kiosk.Host.Running;

/// <summary>What this kiosk answers from, for clerks to look things up in, with the notes that only staff may read.</summary>
/// <param name="inUse">What the kiosk answers from now; null when there is nothing.</param>
internal sealed class DeskKnowledge(Func<LoadedKnowledge?> inUse, Func<IStemmer> stemmer) : IDeskKnowledge
{
    /// <summary>Of each source the best passages; its other ones are shown when it is opened.</summary>
    private const int MaxCandidates = 60;

    private readonly Lock gate = new();
    private Shelf? shelf;

    public IReadOnlyList<DeskSource> Search(string question, int atMost)
    {
        lock (gate)
        {
            return Current() is not { } known ? []
                : [.. known.Retriever.Find(question, MaxCandidates)
                    .GroupBy(candidate => candidate.Passage.Source.Id)
                    .Take(atMost)
                    .Select(found => known.Show(found.First().Passage.Source, found.Select(candidate => candidate.Passage)))];
        }
    }

    public DeskSource? Find(string id)
    {
        lock (gate)
        {
            return Current() is { } known && known.Passages[id].FirstOrDefault() is { } first
                ? known.Show(first.Source, known.Passages[id])
                : null;
        }
    }

    private Shelf? Current()
    {
        var now = inUse();
        if (now?.Bundle != shelf?.Loaded.Bundle)
        {
            shelf = now is null ? null : new Shelf(now, stemmer());
        }

        return shelf;
    }

    private sealed class Shelf(LoadedKnowledge loaded, IStemmer stemmer)
    {
        private readonly ILookup<string, StaffNote> notes = NotesOf(loaded.Approval.Path);

        public LoadedKnowledge Loaded => loaded;

        public Retriever Retriever { get; } = new(loaded.Bundle, stemmer);

        public ILookup<string, Passage> Passages { get; } = loaded.Bundle.Passages.ToLookup(passage => passage.Source.Id);

        public DeskSource Show(Source source, IEnumerable<Passage> passages) => new(
            source.Id, source.Title, source.Url, source.Modified, source.Owner,
            [.. passages.Select(passage => new DeskPassage(passage.Heading, passage.Text))],
            [.. notes[source.Id].Select(note => note.RevealToStaff())]);

        /// <summary>None when the file was just taken away: what is in memory can be shown all the same.</summary>
        private static ILookup<string, StaffNote> NotesOf(string bundle)
        {
            try
            {
                return BundleFile.ReadContents(bundle).StaffNotes.ToLookup(note => note.SourceId);
            }
            catch (BundleException)
            {
                return Enumerable.Empty<StaffNote>().ToLookup(note => note.SourceId);
            }
        }
    }
}
