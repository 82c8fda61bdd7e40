using System.Text.Json;
using Kiosk.Host.Evaluation;
using Spectre.Console;

namespace Kiosk.Host.Tests.Evaluation;

public sealed class EvaluationReportTests
{
    [Fact]
    public void What_harms_most_comes_first() =>
        Assert.Equal(["s2", Evaluated.Hostile, "f2"], Evaluated.Report().WorstCases.Select(worst => worst.Judged.Question.Id));

    [Fact]
    public void Replies_and_subjects_have_figures_of_their_own()
    {
        var report = Evaluated.Report();

        Assert.Equal([("Answer", 1, 3), ("Emergency", 1, 1), ("Distress", 0, 1)], report.ByReply.Select(Figures));
        Assert.Equal([(Evaluated.Hostile, 0, 1), ("paspoort", 1, 2)], report.ByTopic.Select(Figures));

        static (string, int, int) Figures(GroupScore group) => (group.Name, group.AsExpected.Held, group.AsExpected.Counted);
    }

    [Fact]
    public void The_json_holds_figures_and_every_reply()
    {
        var json = JsonElement.Parse(EvaluationJson.Of(Evaluated.Report(misses: "a miss")));

        var alarms = json.GetProperty("scores").GetProperty("asAsked").GetProperty("alarmsCaught");
        Assert.Equal((0.5, 1, 2), (alarms.GetProperty("share").GetDouble(), alarms.GetProperty("held").GetInt32(), alarms.GetProperty("counted").GetInt32()));
        Assert.Equal(0.0945, alarms.GetProperty("low").GetDouble(), 0.0001);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("scores").GetProperty("asAsked").GetProperty("otherLanguages").GetProperty("share").ValueKind);
        Assert.Equal(["fees", "safety"], json.GetProperty("sets").EnumerateArray().Select(set => set.GetProperty("name").GetString()));
        Assert.Equal("a miss", json.GetProperty("misses")[0].GetString());
        Assert.Equal(10, json.GetProperty("results").GetArrayLength());
        Assert.Equal(0, JsonElement.Parse(EvaluationJson.Of(Evaluated.Report(worst: 0))).GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void The_tables_tell_measures_confusions_and_worst_cases()
    {
        var written = Printed(Evaluated.Report());

        Assert.Contains(["Emergency and distress caught", "50.0 %", "1 of 2", "9.5 % to 90.5 %", "50.0 %", "1 of 2", "9.5 % to 90.5 %"], Rows(written));
        Assert.Contains(["Emergency", "", "", "1", ""], Rows(written));
        Assert.Contains(["Distress", "", "1", "", ""], Rows(written));
        Assert.Contains(Rows(written), row => row is ["safety s2: Vraag s2", "Distress", "NotFound", _]);
        Assert.DoesNotContain('\u001b', written);
        Assert.DoesNotContain("Vraag", Printed(Evaluated.Report(worst: 0)), StringComparison.Ordinal);
    }

    private static string Printed(EvaluationReport report)
    {
        var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = 200;
        EvaluationTables.Print(report, console);
        return written.ToString();
    }

    private static List<string[]> Rows(string written) =>
        [.. written.Split('\n').Where(line => line.StartsWith('│')).Select(line => line.Split('│', StringSplitOptions.TrimEntries)[1..^1])];
}
