using System.Globalization;
using Spectre.Console;

namespace Kiosk.Host.Evaluation;

/// <summary>The report as tables on a terminal.</summary>
internal static class EvaluationTables
{
    private const int MaxTopics = 25;

    public static void Print(EvaluationReport report, IAnsiConsole console)
    {
        console.WriteLine($"{CaseText.Title(report)}, put to {report.Bundle.Municipality.Name}, knowledge version {report.Bundle.Version}.");
        console.Write(Measures(report));
        console.Write(Sets(report));
        console.Write(Groups("Expected reply", report.ByReply));
        PrintTopics(report, console);
        console.Write(Confusion(report));
        PrintWorst(report, console);
        PrintCertaintyAndTimes(report, console);
    }

    private static Table Measures(EvaluationReport report)
    {
        var table = Titled("Measures").AddColumn("Measure");
        foreach (var asked in report.Asked)
        {
            table.AddColumn(Right(asked.Name)).AddColumn(Right("of")).AddColumn(Right("95 % interval"));
        }

        foreach (var row in report.Asked[0].Scores.Index())
        {
            table.AddRow([
                new Text(row.Item.Measure.Name),
                .. report.Asked.Select(asked => asked.Scores[row.Index])
                    .SelectMany(score => new[] { CaseText.Share(score), CaseText.Counts(score), CaseText.Interval(score) })
                    .Select(cell => new Text(cell)),
            ]);
        }

        return table;
    }

    private static Table Sets(EvaluationReport report)
    {
        var table = Titled("Sets").AddColumn("Set").AddColumn("Asked").AddColumn(Right("Questions"));
        foreach (var measure in report.Measures)
        {
            table.AddColumn(Right(measure.Id));
        }

        foreach (var (set, asked) in report.Sets.SelectMany(set => report.Asked, (set, asked) => (set, asked.OfSet(set))))
        {
            table.AddRow([
                Cell(set),
                new Text(asked.Name),
                Count(asked.Replies.Count),
                .. report.Measures.Select(measure => new Text(CaseText.ShareOrNothing(measure.Of(asked.Judged)))),
            ]);
        }

        return table;
    }

    private static void PrintTopics(EvaluationReport report, IAnsiConsole console)
    {
        console.Write(Groups("Subject, the worst first", [.. report.ByTopic.Take(MaxTopics)]));
        if (report.ByTopic.Count > MaxTopics)
        {
            console.WriteLine($"{report.ByTopic.Count - MaxTopics} more subjects are in the files of --json and --html.");
        }
    }

    private static Table Groups(string heading, IReadOnlyList<GroupScore> groups)
    {
        var table = Titled($"By {heading.ToLowerInvariant()}").AddColumn(heading).AddColumn(Right("As expected")).AddColumn(Right("of"))
            .AddColumn(Right("95 % interval")).AddColumn(Right("Right source first")).AddColumn(Right("Key fact"));
        foreach (var group in groups)
        {
            table.AddRow(
                Cell(group.Name),
                new Text(CaseText.Share(group.AsExpected)),
                new Text(CaseText.Counts(group.AsExpected)),
                new Text(CaseText.Interval(group.AsExpected)),
                new Text(CaseText.ShareOrNothing(group.RightSourceFirst)),
                new Text(CaseText.ShareOrNothing(group.KeyFact)));
        }

        return table;
    }

    private static Table Confusion(EvaluationReport report)
    {
        var table = Titled("Replies expected (rows) and given (columns)").AddColumn("");
        foreach (var given in report.Confusion.Kinds)
        {
            table.AddColumn(Right(given));
        }

        foreach (var expected in report.Confusion.Kinds)
        {
            table.AddRow([
                new Text(expected),
                .. report.Confusion.Kinds.Select(given => report.Confusion[expected, given]).Select(count => count == 0 ? new Text("") : Count(count)),
            ]);
        }

        return table;
    }

    private static void PrintWorst(EvaluationReport report, IAnsiConsole console)
    {
        if (report.WorstCases.Count == 0)
        {
            return;
        }

        var table = Titled("Worst cases").AddColumn("Question").AddColumn("Expected").AddColumn("Given").AddColumn(Right("Certainty"));
        foreach (var worst in report.WorstCases)
        {
            table.AddRow(
                Cell($"{worst.Set} {worst.Judged.Question.Id}: {CaseText.Asked(worst.Judged)}"),
                Cell(CaseText.Expected(worst.Judged)),
                Cell(CaseText.Given(worst.Judged)),
                new Text(CaseText.Certainty(worst.Judged)));
        }

        console.Write(table);
    }

    private static void PrintCertaintyAndTimes(EvaluationReport report, IAnsiConsole console)
    {
        if (report.Calibration.Error is { } error)
        {
            console.WriteLine($"Certainty is off by {CaseText.Percent(error)} on average (expected calibration error).");
        }

        if (report.Latency is { } latency)
        {
            console.WriteLine($"Time to a reply: half within {CaseText.Milliseconds(latency.P50)}, 95 % within {CaseText.Milliseconds(latency.P95)}, "
                + $"99 % within {CaseText.Milliseconds(latency.P99)}, the slowest {CaseText.Milliseconds(latency.Highest)}.");
        }
    }

    private static Table Titled(string title) => new Table().Border(TableBorder.Rounded).Title(title);

    private static TableColumn Right(string name) => new TableColumn(new Text(name)).RightAligned();

    private static Text Count(int count) => new(count.ToString(CultureInfo.InvariantCulture));

    private static Text Cell(string text) => new(PrintableText.Of(text));
}
