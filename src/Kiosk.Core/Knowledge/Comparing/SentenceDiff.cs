namespace Kiosk.Core.Knowledge.Comparing;

/// <summary>A line of a comparison: a sentence that both have, that only the old one has, or that only the new one has.</summary>
public readonly record struct DiffLine(Change Change, string Text);

public enum Change
{
    Kept,
    Removed,
    Added,
}

/// <summary>Compares two texts sentence by sentence, by their longest common subsequence.</summary>
public static class SentenceDiff
{
    /// <summary>More sentences than any page has; the table has the product of both lengths.</summary>
    private const int MaxSentences = 2_000;

    /// <summary>All sentences of both, in order; at a change the removed ones first.</summary>
    public static IReadOnlyList<DiffLine> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (before.Count > MaxSentences || after.Count > MaxSentences)
        {
            return [.. before.Select(text => new DiffLine(Change.Removed, text)), .. after.Select(text => new DiffLine(Change.Added, text))];
        }

        var common = CommonLengths(before, after);
        var lines = new List<DiffLine>();
        var (old, young) = (0, 0);
        while (old < before.Count || young < after.Count)
        {
            if (old < before.Count && young < after.Count && before[old] == after[young])
            {
                lines.Add(new DiffLine(Change.Kept, before[old++]));
                young++;
            }
            else if (young == after.Count || (old < before.Count && common[old + 1, young] >= common[old, young + 1]))
            {
                lines.Add(new DiffLine(Change.Removed, before[old++]));
            }
            else
            {
                lines.Add(new DiffLine(Change.Added, after[young++]));
            }
        }

        return lines;
    }

    /// <summary>For each pair of places the length of the longest common subsequence from there on.</summary>
    private static int[,] CommonLengths(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = new int[before.Count + 1, after.Count + 1];
        for (var old = before.Count - 1; old >= 0; old--)
        {
            for (var young = after.Count - 1; young >= 0; young--)
            {
                common[old, young] = before[old] == after[young]
                    ? common[old + 1, young + 1] + 1
                    : Math.Max(common[old + 1, young], common[old, young + 1]);
            }
        }

        return common;
    }
}
