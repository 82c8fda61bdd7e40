namespace Kiosk.Engines.Gpio;

/// <summary>Finds lines by name and takes them, chip by chip.</summary>
internal static class GpioLineFinder
{
    private const int MaxListed = 20;

    /// <param name="wanted">What each line is for, and its name.</param>
    /// <exception cref="GpioException">A line is missing, in use or forbidden.</exception>
    public static List<(GpioLines Lines, IReadOnlyList<T> Uses)> Request<T>(IReadOnlyDictionary<T, string> wanted, ulong flags)
        where T : struct, Enum
    {
        var taken = new List<(GpioLines, IReadOnlyList<T>)>();
        try
        {
            foreach (var chip in Find(wanted, GpioChip.NamedLines()).GroupBy(line => line.Line.Chip))
            {
                taken.Add((GpioChip.Request(chip.Key, [.. chip.Select(line => line.Line.Offset)], flags), [.. chip.Select(line => line.Use)]));
            }

            return taken;
        }
        catch
        {
            taken.ForEach(lines => lines.Item1.Dispose());
            throw;
        }
    }

    internal static IReadOnlyList<(T Use, GpioLine Line)> Find<T>(IReadOnlyDictionary<T, string> wanted, IReadOnlyDictionary<string, GpioLine> there)
        where T : struct, Enum
    {
        if (wanted.GroupBy(line => line.Value).FirstOrDefault(line => line.Count() > 1) is { } twice)
        {
            throw new GpioException($"The line '{twice.Key}' is set for {string.Join(" and ", twice.Select(line => $"{GpioOptions.Section}:{line.Key}"))}; give each a line of its own.");
        }

        return [.. wanted.Select(line => (line.Key, there.TryGetValue(line.Value, out var found) ? found : throw Missing(line.Key, line.Value, there)))];
    }

    private static GpioException Missing<T>(T use, string name, IReadOnlyDictionary<string, GpioLine> there)
        where T : struct, Enum
    {
        var names = there.Keys.Where(key => key.Length > 0).Take(MaxListed).ToArray();
        return new GpioException($"There is no GPIO line '{name}' for {use}; "
            + (names.Length > 0 ? $"set it to one that exists: {string.Join(", ", names)}." : "this computer has no named GPIO lines."));
    }
}
