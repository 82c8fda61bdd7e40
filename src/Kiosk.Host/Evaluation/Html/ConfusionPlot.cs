using System.Globalization;
using System.Xml.Linq;
using Kiosk.Core.Evaluation;
using static Kiosk.Host.Evaluation.Html.Drawing;
using static Kiosk.Host.Evaluation.Html.Markup;

namespace Kiosk.Host.Evaluation.Html;

/// <summary>The replies that were expected (down) and given (across); darker is a larger share of its row.</summary>
internal static class ConfusionPlot
{
    private const double Left = 130;
    private const double Top = 120;
    private const double Cell = 56;

    /// <summary>From this share on the ground is dark and the number white.</summary>
    private const double Dark = 0.5;

    public static XElement Of(ConfusionTable table)
    {
        var side = Cell * table.Kinds.Count;
        return Svg("confusion-plot", "Replies expected and given", Description(table), Left + side + 70, Top + side + 10,
            Words("expected", Left - 10, Top - 10, "end"),
            table.Kinds.Index().SelectMany(kind => Headings(kind.Item, kind.Index)),
            table.Kinds.Index().SelectMany(row => table.Kinds.Index().SelectMany(column => CellOf(table, row, column))));
    }

    public static XElement Table(ConfusionTable table) => Markup.Table(
        "Replies expected (rows) and given (columns)",
        ["Expected", .. table.Kinds.Select(kind => "#" + kind)],
        table.Kinds.Select(expected => (object[])[expected, .. table.Kinds.Select(given => Number(table[expected, given]))]));

    private static string Description(ConfusionTable table) => string.Join(' ',
        from expected in table.Kinds
        from given in table.Kinds
        where table[expected, given] > 0
        select $"{expected} expected, {given} given: {table[expected, given]}.");

    private static IEnumerable<XElement> Headings(string kind, int place)
    {
        var x = Left + ((place + 0.5) * Cell);
        yield return Words(kind, Left - 10, Top + ((place + 0.5) * Cell) + 5, "end");
        yield return Words(kind, x, Top - 10, "start", Is("transform", FormattableString.Invariant($"rotate(-50 {x} {Top - 10})")));
    }

    private static IEnumerable<XElement> CellOf(ConfusionTable table, (int Index, string Kind) row, (int Index, string Kind) column)
    {
        var count = table[row.Kind, column.Kind];
        var share = count == 0 ? 0 : (double)count / table.Kinds.Sum(given => table[row.Kind, given]);
        var (x, y) = (Left + (column.Index * Cell), Top + (row.Index * Cell));
        yield return Box(row.Index == column.Index ? "cell agreed" : "cell", x, y, Cell - 2, Cell - 2, Is("fill-opacity", Opacity(share)));
        if (count > 0)
        {
            yield return Words(Number(count), x + (Cell / 2) - 1, y + (Cell / 2) + 4, "middle", Is("class", share >= Dark ? "light" : ""));
        }
    }

    /// <summary>Leaves out the middle, on which neither a dark nor a white number can be read well.</summary>
    private static double Opacity(double share) => share < Dark ? 0.8 * share : 0.75 + (0.25 * share);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
