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
        var letters = Letters(key);
        var nearest = new List<WeightedTerm>();
        var best = EditDistance.SlipsAllowed(key.Length);
        for (var length = key.Length - best; length <= Math.Min(key.Length + best, byLength.Length - 1); length++)
        {
            foreach (var entry in length < 0 ? [] : byLength[length])
            {
                if (entry.Key[0] != key[0] || BitOperations.PopCount(entry.Letters ^ letters) > 2 * best)
                {
                    continue;
                }

                var distance = EditDistance.AtMost(best, key, entry.Key);
                if (distance < best)
                {
                    nearest.Clear();
                    best = distance;
                }

                if (distance <= best)
                {
                    nearest.Add(new WeightedTerm(entry.Term, WeightOf(distance)));
                }
            }
        }

        return nearest;
    }

    private static double WeightOf(int distance) => distance switch { 0 => SameSound, 1 => OneSlip, _ => TwoSlips };

    private static uint Letters(string key) =>
        key.Aggregate(0u, (letters, letter) => letters | 1u << (letter % 32));

    private readonly record struct Entry(string Key, uint Letters, int Term);
}
