namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>Writes a question as a recogniser that mishears would, the same way every time.</summary>
internal static class RecogniserSlips
{
    private const double SlipShare = 0.25;
    private const double SplitShare = 0.3;
    private const double JoinShare = 0.05;
    private const int LongWord = 5;
    private const int VeryLongWord = 9;

    private static readonly (string Said, string Heard)[] Alike =
    [
        ("d", "t"), ("t", "d"), ("v", "f"), ("f", "v"), ("z", "s"), ("s", "z"), ("ch", "g"), ("g", "ch"), ("ij", "ei"), ("ei", "ij"),
    ];

    /// <param name="number">The number of the question; each gets slips of its own.</param>
    public static string Mishear(string question, int number)
    {
        var random = new Random((number * 7919) + 13);
        var words = question.ToLowerInvariant().Split(' ');
        var heard = new List<string>();
        for (var place = 0; place < words.Length; place++)
        {
            var chance = random.NextDouble();
            if (words[place].Length >= LongWord && chance < SlipShare)
            {
                heard.Add(Slip(words[place], random));
            }
            else if (chance > 1 - JoinShare && place + 1 < words.Length)
            {
                heard.Add(words[place] + words[++place]);
            }
            else
            {
                heard.Add(words[place]);
            }
        }

        return string.Join(' ', heard);
    }

    private static string Slip(string word, Random random)
    {
        string[] ways =
        [
            word.Remove(random.Next(1, word.Length), 1),
            .. Alike.Where(pair => word.Contains(pair.Said, StringComparison.Ordinal))
                .Select(pair => word.Remove(First(word, pair.Said), pair.Said.Length).Insert(First(word, pair.Said), pair.Heard)),
        ];
        var heard = ways[random.Next(ways.Length)];
        return heard.Length >= VeryLongWord && random.NextDouble() < SplitShare ? heard.Insert(heard.Length / 2, " ") : heard;
    }

    private static int First(string word, string letters) => word.IndexOf(letters, StringComparison.Ordinal);
}
