using System.Globalization;
using System.Xml.Linq;
using static Kiosk.Host.Evaluation.Html.Markup;

namespace Kiosk.Host.Evaluation.Html;

/// <summary>The report as one page that needs nothing but a browser: no script, no other file, no network.</summary>
internal static class HtmlReport
{
    public static string Of(EvaluationReport report)
    {
        XElement[] sections =
        [
            .. Floors(report),
            Section("measures", "Measures", Element("figure", MeasurePlot.Of(report)), HtmlTables.Measures(report)),
            Section("sets", "Sets", HtmlTables.Sets(report)),
            Section("replies", "Replies",
                HtmlTables.Groups("As expected, by expected reply", "Expected reply", report.ByReply),
                Element("figure", ConfusionPlot.Of(report.Confusion), InFigures(ConfusionPlot.Table(report.Confusion)))),
            .. Certainty(report),
            .. Times(report),
            .. report.ByTopic.Count == 0 ? [] : new[] { Section("subjects", "Subjects", HtmlTables.Groups("By subject, the worst first", "Subject", report.ByTopic)) },
            .. report.WorstCases.Count == 0 ? [] : new[] { Section("worst", "Worst cases", HtmlTables.Worst(report)) },
        ];
        var page = Element("html", Is("lang", "en"),
            Element("head",
                Element("meta", Is("charset", "utf-8")),
                Element("meta", Is("name", "viewport"), Is("content", "width=device-width, initial-scale=1")),
                Element("title", $"Answers measured: {PrintableText.Of(report.Bundle.Municipality.Name)}"),
                Element("style", ReportStyle.Css)),
            Element("body", Element("main", Heading(report), Contents(sections), sections)));
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting);
    }

    private static object[] Heading(EvaluationReport report) =>
    [
        Element("h1", "Answers measured"),
        Element("p",
            $"{CaseText.Title(report)}, put to ",
            Dutch(report.Bundle.Municipality.Name),
            string.Create(CultureInfo.InvariantCulture, $" (knowledge version {report.Bundle.Version}) on {report.Ran:d MMMM yyyy} at {report.Ran:HH:mm} UTC."),
            report.Slips is { } seed ? string.Create(CultureInfo.InvariantCulture, $" Asked once more with the slips of a recogniser, seed {seed}.") : ""),
    ];

    private static XElement Contents(IEnumerable<XElement> sections) =>
        Element("nav", Is("aria-label", "Contents"), Element("ul", sections.Select(section =>
            Element("li", Element("a", Is("href", $"#{section.Attribute("id")!.Value}"), section.Element("h2")!.Value)))));

    private static IEnumerable<XElement> Floors(EvaluationReport report) => report.Misses.Count == 0
        ? []
        : [Section("floors", "Below their floor", Element("ul", report.Misses.Select(miss => Element("li", PrintableText.Of(miss)))))];

    private static IEnumerable<XElement> Certainty(EvaluationReport report) => report.Calibration is not { Error: { } error }
        ? []
        :
        [
            Section("certainty", "Certainty",
                Element("p", $"How probable the kiosk held it that what it found first answers, against how often that was so. Off by {CaseText.Percent(error)} on average (expected calibration error)."),
                Element("figure", CalibrationPlot.Of(report.Calibration), InFigures(CalibrationPlot.Table(report.Calibration)))),
        ];

    private static IEnumerable<XElement> Times(EvaluationReport report)
    {
        if (report.Latency is { } latency)
        {
            var plot = new LatencyPlot(report);
            yield return Section("times", "Times",
                Element("p", $"From the words, or the end of the recording, to the reply in words: half within {CaseText.Milliseconds(latency.P50)}, "
                    + $"95 % within {CaseText.Milliseconds(latency.P95)}, 99 % within {CaseText.Milliseconds(latency.P99)}, the slowest {CaseText.Milliseconds(latency.Highest)}."),
                Element("figure", plot.Draw(), InFigures(plot.Table())));
        }
    }

    private static XElement InFigures(XElement table) => Element("details", Element("summary", "The same in figures"), table);
}
