using System.Globalization;
using System.Xml.Linq;
using Kiosk.Core.Evaluation;
using static Kiosk.Host.Evaluation.Html.Drawing;
using static Kiosk.Host.Evaluation.Html.Markup;

namespace Kiosk.Host.Evaluation.Html;

/// <summary>How sure the kiosk was (across) against how often it was right (up).</summary>
internal static class CalibrationPlot
{
    private const double Left = 70;
    private const double Top = 20;
    private const double Side = 340;
    private const double LargestMark = 14;
    private const double SmallestMark = 3;

    public static XElement Of(Calibration calibration)
    {
        var most = calibration.Bins.Max(bin => bin.Count);
        return Svg("calibration-plot", "Certainty against the share that was right", Description(calibration), Left + Side + 30, Top + Side + 60,
            Axes(),
            Line("ideal", X(0), Y(0), X(1), Y(1)),
            Words("as sure as right", X(0.5) + 12, Y(0.5) + 20),
            calibration.Bins.SelectMany(bin => Mark(bin, Math.Sqrt((double)bin.Count / most))));
    }

    public static XElement Table(Calibration calibration) => Markup.Table(
        "Certainty against the share that was right",
        ["Certainty, mean", "#Questions", "#Right source first", "#Share", "#95 % interval"],
        calibration.Bins.Select(bin => new object[]
        {
            Percent(bin.Certainty),
            bin.Count.ToString(CultureInfo.InvariantCulture),
            bin.Right.ToString(CultureInfo.InvariantCulture),
            Percent(bin.Share),
            $"{Percent(Interval(bin).Low)} to {Percent(Interval(bin).High)}",
        }));

    private static string Description(Calibration calibration) => string.Join(' ', calibration.Bins.Select(bin =>
        $"Of {bin.Count} questions with a certainty of about {Percent(bin.Certainty)}, {Percent(bin.Share)} were right."));

    private static IEnumerable<XElement> Axes() =>
    [
        .. Enumerable.Range(0, 5).Select(quarter => quarter / 4.0).SelectMany(part => new[]
        {
            Line("grid", X(part), Y(0), X(part), Y(1)),
            Line("grid", X(0), Y(part), X(1), Y(part)),
            Words(part.ToString("0 %", CultureInfo.InvariantCulture), X(part), Y(0) + 20, "middle"),
            Words(part.ToString("0 %", CultureInfo.InvariantCulture), X(0) - 8, Y(part) + 5, "end"),
        }),
        Words("certainty", X(0.5), Y(0) + 44, "middle"),
        Words("right", 14, Y(0.5), "middle", Is("transform", FormattableString.Invariant($"rotate(-90 14 {Y(0.5)})"))),
    ];

    private static IEnumerable<XElement> Mark(CalibrationBin bin, double size) =>
    [
        Line("whisker first", X(bin.Certainty), Y(Interval(bin).Low), X(bin.Certainty), Y(Interval(bin).High)),
        Circle("first", X(bin.Certainty), Y(bin.Share), SmallestMark + (size * (LargestMark - SmallestMark))),
    ];

    private static WilsonInterval Interval(CalibrationBin bin) => WilsonInterval.Of(bin.Right, bin.Count);

    private static string Percent(double share) => CaseText.Percent(share);

    private static double X(double certainty) => Left + (Side * certainty);

    private static double Y(double share) => Top + (Side * (1 - share));
}
