using System.Text;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>Reads one CSV record after the other. A quote that is never closed costs its own line, not the rest of the file.</summary>
internal sealed class CsvParser(string text, char separator)
{
    /// <summary>Each costs a look at the text behind it; a file with more is no table.</summary>
    private const int MaxBroken = 100;

    private int place;
    private int line = 1;
    private int broken;

    /// <returns>Null at the end; empty lines are passed over.</returns>
    public CsvLine? Next()
    {
        while (place < text.Length && text[place] is '\r' or '\n')
        {
            line += text[place++] == '\n' ? 1 : 0;
        }

        if (place >= text.Length)
        {
            return null;
        }

        var (start, number) = (place, line);
        var cells = new List<string>();
        do
        {
            if (Cell() is not { } cell || cells.Count >= ImportLimits.MaxListLength)
            {
                SkipLine(start, number);
                return new CsvLine(number, [], "a double quote in it is never closed, or a cell or the row is too long");
            }

            cells.Add(cell);
        }
        while (Passes(separator));

        return new CsvLine(number, cells, null);
    }

    private string? Cell() => place < text.Length && text[place] == '"' ? Quoted() : Plain();

    private string? Plain()
    {
        var end = text.AsSpan(place).IndexOfAny(separator, '\r', '\n');
        var cell = text[place..(end < 0 ? text.Length : place + end)];
        place += cell.Length;
        return cell.Length > ImportLimits.MaxFieldLength ? null : cell;
    }

    private string? Quoted()
    {
        var cell = new StringBuilder();
        place++;
        while (place < text.Length && cell.Length <= ImportLimits.MaxFieldLength)
        {
            var character = text[place++];
            if (character == '"' && !Passes('"'))
            {
                // What stands after the closing quote belongs to the cell, as spreadsheets read it.
                return Plain() is { } rest ? cell.Append(rest).ToString() : null;
            }

            line += character == '\n' ? 1 : 0;
            cell.Append(character);
        }

        return null;
    }

    private bool Passes(char expected)
    {
        var found = place < text.Length && text[place] == expected;
        place += found ? 1 : 0;
        return found;
    }

    private void SkipLine(int start, int number)
    {
        var end = ++broken > MaxBroken ? -1 : text.IndexOf('\n', start);
        place = end < 0 ? text.Length : end + 1;
        line = number + 1;
    }
}

/// <summary>One record as it stands in the file.</summary>
internal sealed record CsvLine(int Number, IReadOnlyList<string> Cells, string? Error);
