using System.Numerics;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Finds known words that sound like one that was heard. Words are compared by how they sound; a set of the letters of
/// each, kept as bits, rules out nearly all of them before the distance is computed.
/// </summary>
internal sealed class SlipFinder
{
    private const double SameSound = 0.9;
    private const double OneSlip = 0.6;
    private const double TwoSlips = 0.4;
    private const int MinLength = 4;

    private readonly Entry[][] byLength;

    /// <param name="stems">Each known stem with its term.</param>
    public SlipFinder(IEnumerable<KeyValuePair<string, int>> stems)
    {
        var entries = stems.Where(stem => stem.Key.Length >= MinLength)
            .Select(stem => (Key: SoundKey.Of(stem.Key), Term: stem.Value))
            .Select(stem => new Entry(stem.Key, Letters(stem.Key), stem.Term))
            .ToLookup(entry => entry.Key.Length);
        var longest = entries.Select(group => group.Key).DefaultIfEmpty().Max();
        byLength = [.. Enumerable.Range(0, longest + 1).Select(length => entries[length].ToArray())];
    }

    /// <summary>The nearest known words, all at the same distance; none when even the nearest is too far.</summary>
    public IReadOnlyList<WeightedTerm> Nearest(string stem)
    {
        if (stem.Length < MinLength)
        {
            return [];
        }

        var key = SoundKey.Of(stem);
        var best = EditDistance.SlipsAllowed(key.Length);
        var nearest = new List<WeightedTerm>();
        foreach (var entry in Near(key, best))
        {
            var distance = EditDistance.AtMost(best, key, entry.Key);
            if (distance < best)
            {
                nearest.Clear();
                best = distance;
            }

            if (distance == best)
            {
                nearest.Add(new WeightedTerm(entry.Term, WeightOf(distance)));
            }
        }

        return nearest;
    }

    /// <summary>Words of about the same length that begin with the same sound and have nearly the same letters.</summary>
    private IEnumerable<Entry> Near(string key, int slips)
    {
        var letters = Letters(key);
        var longest = Math.Min(key.Length + slips, byLength.Length - 1);
        for (var length = Math.Max(1, key.Length - slips); length <= longest; length++)
        {
            foreach (var entry in byLength[length])
            {
                if (entry.Key[0] == key[0] && BitOperations.PopCount(entry.Letters ^ letters) <= 2 * slips)
                {
                    yield return entry;
                }
            }
        }
    }

    private static double WeightOf(int distance) => distance switch { 0 => SameSound, 1 => OneSlip, _ => TwoSlips };

    private static uint Letters(string key) =>
        key.Aggregate(0u, (letters, letter) => letters | 1u << (letter % 32));

    private readonly record struct Entry(string Key, uint Letters, int Term);
}
