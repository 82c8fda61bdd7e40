namespace Kiosk.Core.Knowledge;

/// <summary>
/// Finds passages in what may be spoken today: a source speaks from its first day and not after its last. The index is
/// made at once, and anew only on a day on which other sources speak.
/// </summary>
public sealed class CurrentKnowledge
{
    private readonly KnowledgeBundle bundle;
    private readonly IStemmer stemmer;
    private readonly TimeProvider time;
    private Index current;

    public CurrentKnowledge(KnowledgeBundle bundle, IStemmer stemmer, TimeProvider time)
    {
        (this.bundle, this.stemmer, this.time) = (bundle, stemmer, time);
        current = For(Today, null);
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().Date);

    /// <inheritdoc cref="Retriever.Find"/>
    public IReadOnlyList<Candidate> Find(string question, int limit)
    {
        var today = Today;
        var known = current;
        if (known.Day != today)
        {
            current = known = For(today, known);
        }

        return known.Retriever.Find(question, limit);
    }

    private Index For(DateOnly day, Index? earlier)
    {
        var valid = bundle.ValidOn(day);
        var ids = valid.Sources.Select(source => source.Id).ToHashSet();
        return new Index(day, ids, earlier?.SourceIds.SetEquals(ids) == true ? earlier.Retriever : new Retriever(valid, stemmer));
    }

    private sealed record Index(DateOnly Day, HashSet<string> SourceIds, Retriever Retriever);
}
