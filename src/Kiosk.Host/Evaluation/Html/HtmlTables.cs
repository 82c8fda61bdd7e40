using System.Globalization;
using System.Xml.Linq;
using static Kiosk.Host.Evaluation.Html.Markup;

namespace Kiosk.Host.Evaluation.Html;

/// <summary>The tables of the page.</summary>
internal static class HtmlTables
{
    public static XElement Measures(EvaluationReport report) => Table(
        "Measures, all sets",
        ["Measure", "Better", .. report.Asked.SelectMany(asked => new[] { $"#{asked.Name}", "#of", "#95 % interval" })],
        report.Plain.Scores.Index().Select(row => (object[])
        [
            row.Item.Measure.Name,
            row.Item.Measure.MoreIsBetter ? "more" : "less",
            .. report.Asked.Select(asked => asked.Scores[row.Index])
                .SelectMany(score => new[] { CaseText.Share(score), CaseText.Counts(score), CaseText.Interval(score) }),
        ]));

    public static XElement Sets(EvaluationReport report) => Table(
        "Measures, by set",
        ["Set", "#Asked", "#Questions", .. report.Measures.Select(measure => "#" + measure.Name)],
        report.Sets.SelectMany(set => report.Asked, (set, asked) => (Set: set, Asked: asked.OfSet(set))).Select(row => (object[])
        [
            row.Set,
            row.Asked.Name,
            row.Asked.Replies.Count.ToString(CultureInfo.InvariantCulture),
            .. report.Measures.Select(measure => CaseText.ShareOrNothing(measure.Of(row.Asked.Judged))),
        ]));

    public static XElement Groups(string caption, string heading, IEnumerable<GroupScore> groups) => Table(
        caption,
        [heading, "#As expected", "#of", "#95 % interval", "#Right source first", "#Key fact"],
        groups.Select(group => new object[]
        {
            group.Name,
            CaseText.Share(group.AsExpected),
            CaseText.Counts(group.AsExpected),
            CaseText.Interval(group.AsExpected),
            CaseText.ShareOrNothing(group.RightSourceFirst),
            CaseText.ShareOrNothing(group.KeyFact),
        }));

    public static XElement Worst(EvaluationReport report) => Table(
        "What harms most comes first, and of that what the kiosk was surest of",
        ["Question", "Asked", "Expected", "Given", "#Certainty"],
        report.WorstCases.Select(worst => new object[]
        {
            $"{worst.Set} {worst.Judged.Question.Id}",
            Dutch(CaseText.Asked(worst.Judged)),
            Dutch(CaseText.Expected(worst.Judged)),
            Dutch(CaseText.Given(worst.Judged)),
            CaseText.Certainty(worst.Judged),
        }));
}
