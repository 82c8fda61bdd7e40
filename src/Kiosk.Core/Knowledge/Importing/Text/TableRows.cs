using AngleSharp.Dom;

namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>Turns the rows of a table into sentences, in which no value is parted from what it is of.</summary>
internal static class TableRows
{
    /// <summary>Whether it is a row whose cells are values; one that holds headings or lists serves the layout.</summary>
    public static bool IsData(IElement element) =>
        element.LocalName == "tr" && element.QuerySelector("h1, h2, h3, h4, h5, h6, summary, ul, ol, table") is null;

    /// <summary>
    /// What a row says: 'alleenstaande: € 348', or with more columns 'zwemmen: volwassene € 4,50, kind € 3,00'. The row that
    /// names the columns says nothing by itself.
    /// </summary>
    public static string Say(IElement row)
    {
        var (cells, header) = (Cells(row), HeaderAbove(row));
        if (cells.Count < 2 || row == header)
        {
            return row == header ? "" : string.Concat(cells);
        }

        var columns = cells.Count > 2 && header is not null ? Cells(header) : [];
        var values = cells.Index().Skip(1).Where(cell => cell.Item.Length > 0)
            .Select(cell => columns.Count == cells.Count ? $"{columns[cell.Index]} {cell.Item}".Trim() : cell.Item);
        return string.Join(": ", new[] { cells[0], string.Join(", ", values) }.Where(part => part.Length > 0));
    }

    private static List<string> Cells(IElement row) =>
        [.. row.Children.Where(cell => !PageFurniture.Includes(cell))
            .Select(cell => PlainText.Line(string.Join(' ', HtmlSections.Of(cell).SelectMany(section => section.Sentences))))];

    private static IElement? HeaderAbove(IElement row) =>
        row.Closest("table")?.QuerySelector("tr") is { Children.Length: > 1 } first && first.Children.All(cell => cell.LocalName == "th") ? first : null;
}
