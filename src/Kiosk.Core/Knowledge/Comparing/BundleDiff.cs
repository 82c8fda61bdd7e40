using System.Globalization;

namespace Kiosk.Core.Knowledge.Comparing;

/// <summary>What a new bundle changes for citizens, for the one who approves it.</summary>
/// <param name="Settings">Changes of the bundle itself: whose it is and how it is reached.</param>
/// <param name="Sources">The sources that changed, came or went, in the order of their ids.</param>
public sealed record BundleDiff(IReadOnlyList<FieldChange> Settings, IReadOnlyList<SourceDiff> Sources)
{
    public bool IsEmpty => Settings.Count == 0 && Sources.Count == 0;

    public static BundleDiff Between(KnowledgeBundle before, KnowledgeBundle after)
    {
        var (old, young) = (BySource(before), BySource(after));
        var sources = old.Keys.Union(young.Keys).Order(StringComparer.Ordinal)
            .Select(id => SourceDiff.Between(old.GetValueOrDefault(id), young.GetValueOrDefault(id)))
            .Where(source => !source.IsEmpty);
        return new BundleDiff(FieldChange.Between(FieldsOf(before), FieldsOf(after)), [.. sources]);
    }

    private static Dictionary<string, SourceText> BySource(KnowledgeBundle bundle)
    {
        var passages = bundle.Passages.ToLookup(passage => passage.Source.Id);
        var fees = bundle.Fees.ToLookup(fee => fee.SourceId);
        return bundle.Sources.ToDictionary(source => source.Id, source => new SourceText(source, [.. passages[source.Id]], [.. fees[source.Id]]));
    }

    private static Dictionary<string, string> FieldsOf(KnowledgeBundle bundle) => new()
    {
        ["name"] = bundle.Municipality.Name,
        ["url"] = bundle.Municipality.Url,
        ["phone"] = bundle.Municipality.Phone,
        ["synonyms"] = string.Join("; ", bundle.Synonyms.Select(words => string.Join(", ", words))),
        ["local names"] = string.Join(", ", bundle.Municipality.LocalNames),
    };
}

/// <summary>A value that changed; empty where there was or is none.</summary>
public sealed record FieldChange(string Field, string Before, string After)
{
    internal static IReadOnlyList<FieldChange> Between(Dictionary<string, string> before, Dictionary<string, string> after) =>
    [
        .. before.Keys.Union(after.Keys)
            .Select(field => new FieldChange(field, before.GetValueOrDefault(field, ""), after.GetValueOrDefault(field, "")))
            .Where(change => change.Before != change.After),
    ];
}

/// <summary>A source with all that it says.</summary>
internal sealed record SourceText(Source Source, IReadOnlyList<Passage> Passages, IReadOnlyList<Fee> Fees)
{
    public Dictionary<string, string> Fields => new()
    {
        ["title"] = Source.Title,
        ["url"] = Source.Url,
        ["owner"] = Source.Owner,
        ["modified"] = Day(Source.Modified),
        ["valid from"] = Day(Source.ValidFrom),
        ["valid until"] = Day(Source.ValidUntil),
        ["audience"] = Source.Audience.ToString(),
        ["UPL"] = string.Join(", ", Source.UplTopics.Select(topic => topic.Name)),
        ["fees"] = string.Join("; ", Fees.Select(fee => string.Create(CultureInfo.InvariantCulture, $"{fee.Name}: € {fee.Amount:0.00} from {Day(fee.From)}"))),
        ["topic"] = Source.Topic,
        ["keywords"] = string.Join(", ", Source.Keywords),
        ["questions"] = string.Join(" ", Source.Questions),
    };

    /// <summary>Headings stand among the sentences, so that a move to another heading shows.</summary>
    public IReadOnlyList<string> Lines =>
        [.. Passages.SelectMany(passage => passage.Sentences.Prepend($"[{passage.Heading}]"))];

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What changed in one source.</summary>
/// <param name="Change">Whether it came, went, or is in both.</param>
/// <param name="Text">Its sentences with headings in brackets; empty when the text is the same.</param>
public sealed record SourceDiff(string Id, string Title, Change Change, IReadOnlyList<FieldChange> Fields, IReadOnlyList<DiffLine> Text)
{
    public bool IsEmpty => Change == Change.Kept && Fields.Count == 0 && Text.Count == 0;

    internal static SourceDiff Between(SourceText? before, SourceText? after)
    {
        var source = (after ?? before)!.Source;
        var change = before is null ? Change.Added : after is null ? Change.Removed : Change.Kept;
        var text = SentenceDiff.Compare(before?.Lines ?? [], after?.Lines ?? []);
        return new SourceDiff(
            source.Id,
            source.Title,
            change,
            change == Change.Kept ? FieldChange.Between(before!.Fields, after!.Fields) : [],
            text.All(line => line.Change == Change.Kept) ? [] : text);
    }
}
