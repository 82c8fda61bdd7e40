using System.Collections.Frozen;

namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Phrases that mean something only as a whole utterance: 'stop' is an order, 'ik wil mijn vergunning stoppen' is not.
/// An utterance is read as phrases in a row ('hallo' + 'ik heb een vraag'), with small words between them that say
/// nothing of their own; one word beside them makes it another thing, which is for the next gate.
/// </summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class Phrasebook<T>
{
    private readonly FrozenDictionary<string, T> meanings;
    private readonly FrozenSet<string> fillers;
    private readonly int longest;

    /// <param name="rows">A meaning, and its phrases in lower case without accents, with '|' between them.</param>
    /// <param name="fillers">What says nothing of its own.</param>
    public Phrasebook(IEnumerable<(T Meaning, string Phrases)> rows, string fillers)
    {
        meanings = rows.SelectMany(row => row.Phrases.Split('|'), (row, phrase) => KeyValuePair.Create(phrase, row.Meaning)).ToFrozenDictionary();
        this.fillers = fillers.Split('|').ToFrozenSet();
        longest = meanings.Keys.Concat(this.fillers).Max(phrase => phrase.Count(letter => letter == ' ') + 1);
    }

    /// <param name="words">Lower-case words without accents.</param>
    /// <returns>The meanings in the order they were said, the longest phrase at each place; null when a word fits none.</returns>
    public IReadOnlyList<T>? Read(IReadOnlyList<string> words)
    {
        var found = new List<T>();
        for (var place = 0; place < words.Count;)
        {
            var taken = Enumerable.Range(1, Math.Min(longest, words.Count - place)).Reverse().FirstOrDefault(length => TryRead(words, place, length, found));
            if (taken == 0)
            {
                return null;
            }

            place += taken;
        }

        return found;
    }

    private bool TryRead(IReadOnlyList<string> words, int place, int length, List<T> found)
    {
        var phrase = string.Join(' ', words.Skip(place).Take(length));
        if (meanings.TryGetValue(phrase, out var meaning))
        {
            found.Add(meaning);
            return true;
        }

        return fillers.Contains(phrase);
    }
}
