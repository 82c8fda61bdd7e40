using Kiosk.Core.Knowledge.Importing;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// All that the kiosk may speak from, as one approved whole: what citizens may hear and nothing else. Notes for staff
/// stand beside it, in <see cref="BundleContents"/>.
/// </summary>
/// <param name="Version">Rises with every release.</param>
public sealed record KnowledgeBundle(
    long Version, Municipality Municipality, IReadOnlyList<Source> Sources, IReadOnlyList<Passage> Passages)
{
    private readonly IReadOnlyList<Authority>? authorities;

    /// <summary>Who does what the municipality does not; the national bodies unless the bundle brings its own list.</summary>
    public IReadOnlyList<Authority> Authorities
    {
        get => authorities ?? ReferralFile.Shipped;
        init => authorities = value;
    }

    public IReadOnlyList<Fee> Fees { get; init; } = [];

    /// <summary>Groups of words and phrases that mean the same in this municipality.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; init; } = [];

    /// <summary>The bundle with what may be spoken on that day.</summary>
    public KnowledgeBundle ValidOn(DateOnly day) =>
        Without(Sources.Where(source => !source.IsValidOn(day)).Select(source => source.Id).ToHashSet());

    /// <summary>The bundle without some sources, and without all that belongs to them.</summary>
    /// <param name="withdrawn">Ids of the sources.</param>
    public KnowledgeBundle Without(IReadOnlySet<string> withdrawn) => withdrawn.Count == 0 ? this : this with
    {
        Sources = [.. Sources.Where(source => !withdrawn.Contains(source.Id))],
        Passages = [.. Passages.Where(passage => !withdrawn.Contains(passage.Source.Id))],
        Fees = [.. Fees.Where(fee => !withdrawn.Contains(fee.SourceId))],
    };
}
