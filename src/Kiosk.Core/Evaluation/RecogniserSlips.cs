namespace Kiosk.Core.Evaluation;

/// <summary>
/// Writes a question as a recogniser that mishears would. The same seed and question give the same slips, wherever the
/// question stands in its set.
/// </summary>
public sealed class RecogniserSlips(int seed)
{
    private const double SlipShare = 0.2;
    private const double FirstWordLostShare = 0.05;
    private const int MinWordsToLoseOne = 4;

    private static readonly (string Said, string Heard)[] Alike =
    [
        ("v", "f"), ("f", "v"), ("z", "s"), ("s", "z"), ("ei", "ij"), ("ij", "ei"), ("ou", "au"), ("au", "ou"), ("ch", "g"), ("g", "ch"),
    ];

    /// <summary>What speakers swallow at the end of a word, the longest first.</summary>
    private static readonly (string Said, string Heard)[] Endings = [("en", "e"), ("e", ""), ("t", ""), ("s", ""), ("n", "")];

    private static readonly (string Said, string Heard)[] LastLetters = [("d", "t"), ("t", "d")];

    private static readonly Func<string, string?, Random, string?>[] Slips =
    [
        (word, _, random) => word.Length >= 4 ? Misheard(word, random) : null,
        (word, _, _) => word.Length >= 5 ? WithEnding(word, LastLetters) : null,
        (word, _, _) => word.Length >= 5 ? WithEnding(word, Endings) : null,
        (word, _, random) => word.Length >= 5 ? word.Remove(random.Next(1, word.Length), 1) : null,
        (word, _, random) => word.Length >= 8 ? word.Insert(random.Next(3, word.Length - 3), " ") : null,
        (word, next, _) => next is null ? null : word + next,
        (word, _, _) => word.Length <= 4 ? $"{word} {word}" : null,

        // Only words without stress are lost whole; what carries the question is said clearly.
        (word, _, _) => word.Length <= 3 ? "" : null,
    ];

    public string Mishear(string question)
    {
        var random = new Random(seed ^ StableHash(question));
        var words = question.ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var heard = new List<string>();
        for (var place = words.Length >= MinWordsToLoseOne && random.NextDouble() < FirstWordLostShare ? 1 : 0; place < words.Length; place++)
        {
            var next = place + 1 < words.Length ? words[place + 1] : null;
            var slipped = random.NextDouble() < SlipShare ? Slip(words[place], next, random) : words[place];
            place += next is not null && slipped == words[place] + next ? 1 : 0;
            heard.Add(slipped);
        }

        return string.Join(' ', heard.Where(word => word.Length > 0)) is { Length: > 0 } text ? text : question;
    }

    private static string Slip(string word, string? next, Random random)
    {
        var heard = Slips.Select(slip => slip(word, next, random)).OfType<string>().ToList();
        return heard[random.Next(heard.Count)];
    }

    private static string? Misheard(string word, Random random)
    {
        var found = Alike.Where(pair => word.Contains(pair.Said, StringComparison.Ordinal)).ToList();
        return found.Count == 0 ? null : Replaced(word, found[random.Next(found.Count)]);
    }

    private static string Replaced(string word, (string Said, string Heard) pair)
    {
        var place = word.IndexOf(pair.Said, StringComparison.Ordinal);
        return string.Concat(word.AsSpan(0, place), pair.Heard, word.AsSpan(place + pair.Said.Length));
    }

    private static string? WithEnding(string word, (string Said, string Heard)[] endings)
    {
        var (said, heard) = endings.FirstOrDefault(ending => word.EndsWith(ending.Said, StringComparison.Ordinal));
        return said is null ? null : word[..^said.Length] + heard;
    }

    /// <summary>FNV-1a (Fowler, Noll, Vo) over the letters; the runtime's own hash differs from run to run.</summary>
    private static int StableHash(string text) =>
        (int)text.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));
}
