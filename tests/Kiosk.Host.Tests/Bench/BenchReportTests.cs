using System.Text.Json;
using Kiosk.Host.Bench;
using Spectre.Console;

namespace Kiosk.Host.Tests.Bench;

public sealed class BenchReportTests
{
    private static readonly BenchRow Met = new("startup", "Start-up", 1.234, "s", BenchTarget.AtMost(2));
    private static readonly BenchRow Missed = new("ratio", "Ratio", 3.5, "x", BenchTarget.AtLeast(4));
    private static readonly BenchRow Failed = new("turn", "Turn", null, "ms", BenchTarget.AtMost(500), "no model");
    private static readonly BenchRow Plain = new("peak", "Peak", 123.4, "MB");

    [Fact]
    public void A_figure_is_held_against_its_bound()
    {
        Assert.Equal([true, false, null, null], new[] { Met, Missed, Failed, Plain }.Select(row => row.IsMet));
    }

    [Fact]
    public void A_missed_target_is_a_result_and_a_failed_measurement_is_not()
    {
        Assert.True(BenchReport.OfThisMachine(1, [Met, Missed, Plain]).IsComplete);
        Assert.False(BenchReport.OfThisMachine(1, [Met, Failed]).IsComplete);
    }

    [Fact]
    public void The_table_tells_value_target_and_verdict()
    {
        var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = 120;

        BenchReport.OfThisMachine(3, [Met, Missed, Failed, Plain]).Print(console);

        var lines = written.ToString().Split('\n').Where(line => line.StartsWith('│')).Select(line => line.Split('│', StringSplitOptions.TrimEntries)[1..^1]).ToList();
        Assert.Contains<string[]>(["Start-up", "1.23 s", "at most 2.00 s", "yes"], lines);
        Assert.Contains<string[]>(["Ratio", "3.50 x", "at least 4.00 x", "no"], lines);
        Assert.Contains<string[]>(["Turn", "no model", "at most 500 ms", "failed"], lines);
        Assert.Contains<string[]>(["Peak", "123 MB", "", ""], lines);
    }

    [Fact]
    public void The_json_holds_the_figures_as_numbers()
    {
        using var json = JsonDocument.Parse(BenchReport.OfThisMachine(3, [Met]).ToJson());

        var row = json.RootElement.GetProperty("rows")[0];
        Assert.Equal("startup", row.GetProperty("id").GetString());
        Assert.Equal(1.234, row.GetProperty("value").GetDouble());
        Assert.True(row.GetProperty("isMet").GetBoolean());
        Assert.Equal(2, row.GetProperty("target").GetProperty("bound").GetDouble());
        Assert.Equal(3, json.RootElement.GetProperty("runs").GetInt32());
    }
}
