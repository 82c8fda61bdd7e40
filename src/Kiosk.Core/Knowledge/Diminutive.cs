namespace Kiosk.Core.Knowledge;

/// <summary>Takes the diminutive off a Dutch word: 'kopietje' to 'kopie', 'boompje' to 'boom'.</summary>
internal static class Diminutive
{
    private static readonly string[] Endings = ["etje", "pje", "tje", "je"];

    /// <summary>What it may be a diminutive of, likeliest first; whether that is a word, the caller knows.</summary>
    public static IEnumerable<string> Base(string word)
    {
        var single = word.EndsWith("jes", StringComparison.Ordinal) ? word[..^1] : word;
        foreach (var ending in Endings)
        {
            if (single.Length > ending.Length + 2 && single.EndsWith(ending, StringComparison.Ordinal))
            {
                var root = single[..^ending.Length];
                yield return root;
                if (ending == "etje" && root[^1] == root[^2])
                {
                    yield return root[..^1];
                }
            }
        }
    }
}
