using System.Globalization;
using System.Xml.Linq;
using static Kiosk.Host.Evaluation.Html.Drawing;

namespace Kiosk.Host.Evaluation.Html;

/// <summary>How many replies took how long. The bars stand for times that grow by 2 to 2.5: half a millisecond and half a minute both count.</summary>
internal sealed class LatencyPlot
{
    private const double Left = 60;
    private const double Top = 20;
    private const double Width = 760;
    private const double Height = 240;

    /// <summary>1, 2, 5, 10, ... from a microsecond to hours, in milliseconds.</summary>
    private static readonly double[] RoundNumbers =
        [.. from power in Enumerable.Range(-3, 11) from digit in (double[])[1, 2, 5] select digit * Math.Pow(10, power)];

    private readonly double[] edges;
    private readonly int[] counts;

    public LatencyPlot(EvaluationReport report)
    {
        var times = report.Plain.Replies.Select(reply => reply.Latency.TotalMilliseconds).ToList();
        edges =
        [
            RoundNumbers.LastOrDefault(edge => edge <= times.Min()),
            .. RoundNumbers.Where(edge => edge > times.Min() && edge <= times.Max()),
            RoundNumbers.FirstOrDefault(edge => edge > times.Max(), times.Max()),
        ];
        counts = new int[edges.Length - 1];
        foreach (var time in times)
        {
            counts[Math.Min(counts.Length, edges.Count(edge => edge <= time)) - 1]++;
        }
    }

    public XElement Draw()
    {
        var most = counts.Max();
        var bar = Width / counts.Length;
        return Svg("latency-plot", "Times to a reply", Description(), Left + Width + 20, Top + Height + 60,
            Enumerable.Range(0, 3).SelectMany(half => new[]
            {
                Line("grid", Left, Y(half / 2.0), Left + Width, Y(half / 2.0)),
                Words((most * half / 2).ToString(CultureInfo.InvariantCulture), Left - 8, Y(half / 2.0) + 5, "end"),
            }),
            counts.Index().Select(entry => Box("first", Left + (entry.Index * bar) + 1, Y((double)entry.Item / most), bar - 2, Height * entry.Item / most)),
            edges.Index().Select(entry => Words(Number(entry.Item), Left + (entry.Index * bar), Top + Height + 20, "middle")),
            Words("milliseconds", Left + (Width / 2), Top + Height + 46, "middle"));
    }

    public XElement Table() => Markup.Table(
        "Times to a reply", ["Time", "#Replies"],
        counts.Index().Select(entry => new object[] { Range(entry.Index), entry.Item.ToString(CultureInfo.InvariantCulture) }));

    private string Description() => string.Join(' ', counts.Index().Where(entry => entry.Item > 0)
        .Select(entry => $"{Range(entry.Index)}: {entry.Item} replies."));

    private string Range(int bar) => $"{Number(edges[bar])} to {Number(edges[bar + 1])} ms";

    private static string Number(double milliseconds) => milliseconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static double Y(double part) => Top + (Height * (1 - part));
}
