namespace Kiosk.Core.Knowledge;

/// <summary>Levenshtein distance with a bound: insertions, deletions and replacements of one letter.</summary>
public static class EditDistance
{
    /// <summary>How many slips a word of this length may have and still be taken for another.</summary>
    public static int SlipsAllowed(int length) => length switch { < 5 => 0, < 9 => 1, _ => 2 };

    /// <returns>The distance, or <paramref name="bound"/> + 1 when it is larger than the bound.</returns>
    public static int AtMost(int bound, ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (Math.Abs(left.Length - right.Length) > bound || right.Length >= MaxLength)
        {
            return bound + 1;
        }

        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            if (NextRow(row, left[line - 1], line, right) > bound)
            {
                return bound + 1;
            }
        }

        return Math.Min(row[^1], bound + 1);
    }

    private const int MaxLength = 128;

    private static int NextRow(Span<int> row, char letter, int line, ReadOnlySpan<char> right)
    {
        var diagonal = row[0];
        var smallest = row[0] = line;
        for (var column = 1; column <= right.Length; column++)
        {
            var replaced = diagonal + (letter == right[column - 1] ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.Min(replaced, 1 + Math.Min(row[column], row[column - 1]));
            smallest = Math.Min(smallest, row[column]);
        }

        return smallest;
    }
}
