using System.Collections.Frozen;

namespace Kiosk.Core.Answering.Masking;

/// <summary>Digits that were said or written as one group, such as 'twaalf' or '06'.</summary>
/// <param name="First">Place of its first word.</param>
/// <param name="Last">Place of its last word.</param>
internal readonly record struct DigitGroup(string Digits, int First, int Last);

/// <summary>Groups of digits in a row, with at most a pause word between two.</summary>
internal sealed class DigitRun(IReadOnlyList<DigitGroup> groups)
{
    private const int MaxGroups = 10;

    private static readonly FrozenSet<string> Pauses = FrozenSet.Create("eh", "ehm", "uh", "uhm", "streepje", "min", "punt", "dan", "spatie", "en");

    public IReadOnlyList<DigitGroup> Groups { get; } = groups;

    public string Digits { get; } = string.Concat(groups.Select(group => group.Digits));

    public int First => Groups[0].First;

    public int Last => Groups[^1].Last;

    /// <summary>Every part of the run that consists of whole groups, ten at most: no number that is looked for has more digits.</summary>
    public IEnumerable<DigitRun> Parts() => Enumerable.Range(0, Groups.Count).SelectMany(
        start => Enumerable.Range(1, Math.Min(Groups.Count - start, MaxGroups)), (start, count) => new DigitRun([.. Groups.Skip(start).Take(count)]));

    public static IReadOnlyList<DigitRun> In(IReadOnlyList<SpokenWord> words)
    {
        var runs = new List<DigitRun>();
        for (var place = 0; place < words.Count; place++)
        {
            if (From(words, place) is { } run)
            {
                runs.Add(run);
                place = run.Last;
            }
        }

        return runs;
    }

    private static DigitRun? From(IReadOnlyList<SpokenWord> words, int place)
    {
        var groups = new List<DigitGroup>();
        while (place < words.Count)
        {
            var (digits, taken) = SpokenNumber.Read(words, place);
            if (taken > 0)
            {
                groups.Add(new DigitGroup(digits, place, place + taken - 1));
            }
            else if (groups.Count == 0 || !Pauses.Contains(words[place].Plain))
            {
                break;
            }

            place += Math.Max(taken, 1);
        }

        return groups.Count == 0 ? null : new DigitRun(groups);
    }
}
