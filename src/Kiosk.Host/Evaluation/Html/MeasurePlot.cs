using System.Xml.Linq;
using Kiosk.Core.Evaluation;
using static Kiosk.Host.Evaluation.Html.Drawing;

namespace Kiosk.Host.Evaluation.Html;

/// <summary>The measures as points with their intervals, each way of asking with a mark of its own.</summary>
internal static class MeasurePlot
{
    private const double Left = 400;
    private const double Span = 400;
    private const double Width = 890;
    private const double Top = 40;
    private const double RowHeight = 24;
    private const double MarkSize = 6;

    private static readonly string[] Styles = ["first", "second"];

    public static XElement Of(EvaluationReport report)
    {
        var measures = report.Plain.Scores.Index().Where(row => row.Item.Counted > 0).ToList();
        var blockHeight = (report.Asked.Count * RowHeight) + 10;
        var height = Top + (measures.Count * blockHeight) + 30;
        return Svg("measures-plot", "Measures with their 95 % intervals", Description(report), Width, height,
            Grid(height),
            report.Asked.Index().Select(way => Legend(way.Item.Name, way.Index)),
            measures.Index().SelectMany(block => Block(report, block.Item.Index, Top + (block.Index * blockHeight))));
    }

    private static string Description(EvaluationReport report) => string.Join(' ', report.Asked.SelectMany(way => way.Scores
        .Where(score => score.Counted > 0)
        .Select(score => $"{score.Measure.Name}, {way.Name}: {CaseText.Share(score)}, interval {CaseText.Interval(score)}.")));

    private static IEnumerable<XElement> Grid(double height) => Enumerable.Range(0, 5).SelectMany(quarter => new[]
    {
        Line("grid", X(quarter / 4.0), Top - 8, X(quarter / 4.0), height - 24),
        Words($"{25 * quarter} %", X(quarter / 4.0), height - 8, "middle"),
    });

    private static object[] Legend(string name, int way) =>
    [
        Mark(way, Left + (way * 140) + 10, 14),
        Words(name, Left + (way * 140) + 24, 19),
    ];

    private static IEnumerable<XElement> Block(EvaluationReport report, int measure, double top)
    {
        var score = report.Plain.Scores[measure];
        yield return Words(score.Measure.Name + (score.Measure.MoreIsBetter ? "" : " (less is better)"), 0, top + 16);
        foreach (var (way, asked) in report.Asked.Index())
        {
            foreach (var part in Point(asked.Scores[measure], way, top + (way * RowHeight) + 11))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<XElement> Point(Score score, int way, double y)
    {
        if (score is { Share: { } share, Interval: { } interval })
        {
            yield return Line($"whisker {Styles[way]}", X(interval.Low), y, X(interval.High), y);
            yield return Mark(way, X(share), y);
            yield return Words(CaseText.Percent(share), Width, y + 5, "end");
        }
    }

    /// <summary>A circle or a square, so that the colour is not needed.</summary>
    private static XElement Mark(int way, double x, double y) => way == 0
        ? Circle(Styles[way], x, y, MarkSize)
        : Box(Styles[way], x - MarkSize, y - MarkSize, 2 * MarkSize, 2 * MarkSize);

    private static double X(double share) => Left + (Span * share);
}
