using Kiosk.Core.Knowledge.Importing.Formats;

namespace Kiosk.Core.Knowledge.Importing;

/// <summary>The drafts of one import, each id once, and what was skipped.</summary>
internal sealed class DraftCollection
{
    private readonly Dictionary<string, Draft> drafts = new(StringComparer.Ordinal);
    private readonly List<SkippedRecord> skipped = [];
    private int read;

    /// <summary>In the order in which they were read.</summary>
    public IReadOnlyCollection<Draft> Drafts => drafts.Values;

    public IReadOnlyList<SkippedRecord> Skipped => skipped;

    /// <summary>Reads the records of a file; the file, or a record, that can't be read is skipped.</summary>
    /// <param name="name">The file, within its folder.</param>
    /// <param name="records">Reads the file.</param>
    /// <param name="isOnlyFile">Whether its records need not be told from those of others.</param>
    /// <param name="progress">Told how many records were read so far.</param>
    public void Add(string name, Func<IEnumerable<InputRecord>> records, bool isOnlyFile, Action<int> progress)
    {
        Try(name, () =>
        {
            foreach (var record in records())
            {
                Try(isOnlyFile || record.Name == name ? record.Name : $"{name}, {record.Name}", () => Take(record.Read().Checked()));
                progress(++read);
            }
        });
    }

    private void Take(Draft draft)
    {
        if (drafts.Count >= ImportLimits.MaxRecords)
        {
            throw new FormatException($"there are more than {ImportLimits.MaxRecords} records: import them in parts");
        }

        if (!drafts.TryAdd(draft.Source.Id, draft))
        {
            throw new FormatException($"its id '{draft.Source.Id}' is that of an earlier record");
        }
    }

    private void Try(string name, Action work)
    {
        try
        {
            work();
        }
        catch (FormatException exception) when (skipped.Count < ImportLimits.MaxSkipped)
        {
            skipped.Add(new SkippedRecord(name, exception.Message));
        }
        catch (FormatException exception)
        {
            throw new ImportException(
                $"More than {ImportLimits.MaxSkipped} records can't be read, the last being {name}: {exception.Message}. Is this the right --format?", exception);
        }
    }
}
