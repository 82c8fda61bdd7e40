using System.Globalization;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>
/// Rows of a CSV file (RFC 4180) with a header; the separator is the one, of comma, semicolon and tab, with which the
/// header has the columns that are needed.
/// </summary>
internal static class CsvTable
{
    private const string Separators = ",;\t";

    /// <exception cref="FormatException">A needed column is missing.</exception>
    public static IEnumerable<CsvRow> Read(string text, params string[] needed)
    {
        foreach (var separator in Separators)
        {
            var reader = new CsvParser(text, separator);
            var header = reader.Next() is { Error: null } first ? first.Cells.Select(name => name.Trim().ToLowerInvariant()).ToList() : [];
            if (needed.All(header.Contains))
            {
                return Rows(reader, header);
            }
        }

        throw new FormatException($"its first line lacks one of the columns {string.Join(", ", needed)}");
    }

    private static IEnumerable<CsvRow> Rows(CsvParser reader, List<string> header)
    {
        while (reader.Next() is { } line)
        {
            var error = line.Error ?? (line.Cells.Count == header.Count ? null : string.Create(CultureInfo.InvariantCulture,
                $"it has {line.Cells.Count} columns and the header {header.Count}: put a text with separators or line ends between double quotes"));
            yield return new CsvRow(line.Number, header, line.Cells, error);
        }
    }
}

/// <param name="Line">Where it starts in the file, from 1.</param>
/// <param name="Error">What is wrong with it; null when its cells can be read.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Header, IReadOnlyList<string> Cells, string? Error)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"line {Line}");

    /// <summary>The cell of a column; null when it is empty or there is no such column.</summary>
    /// <exception cref="FormatException">The row can't be read.</exception>
    public string? this[string column]
    {
        get
        {
            if (Error is not null)
            {
                throw new FormatException(Error);
            }

            var place = Header.Index().FirstOrDefault(entry => entry.Item == column, (Index: -1, Item: "")).Index;
            return place < 0 || string.IsNullOrWhiteSpace(Cells[place]) ? null : Cells[place];
        }
    }
}
