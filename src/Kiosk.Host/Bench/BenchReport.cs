using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Spectre.Console;

namespace Kiosk.Host.Bench;

/// <summary>The measurements of one run, and the machine that they hold for.</summary>
internal sealed record BenchReport(string Processor, int Cores, string OperatingSystem, int Runs, IReadOnlyList<BenchRow> Rows)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public static BenchReport OfThisMachine(int runs, IReadOnlyList<BenchRow> rows) => new(
        ProcessorName(), Environment.ProcessorCount, RuntimeInformation.OSDescription, runs, rows);

    /// <summary>Whether every measurement could be taken, whatever it came to.</summary>
    public bool IsComplete => Rows.All(row => row.Error is null);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public void Print(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("Measured")
            .AddColumn("Value", column => column.RightAligned())
            .AddColumn("Target", column => column.RightAligned())
            .AddColumn("Met");
        foreach (var row in Rows)
        {
            table.AddRow(new Text(row.Name), new Text(ValueOf(row)), new Text(TargetOf(row)), MetOf(row));
        }

        console.Write(table);
        console.WriteLine($"{Processor}, {Cores} cores, {OperatingSystem}. Runs: {Runs}.");
    }

    private static string ValueOf(BenchRow row) => row.Value is { } value ? Figure(value, row.Unit) : row.Error ?? "";

    private static string TargetOf(BenchRow row) => row.Target is { } target
        ? (target.IsAtLeast ? "at least " : "at most ") + Figure(target.Bound, row.Unit)
        : "";

    private static Markup MetOf(BenchRow row) => row switch
    {
        { Error: not null } => new Markup("[red]failed[/]"),
        { IsMet: true } => new Markup("[green]yes[/]"),
        { IsMet: false } => new Markup("[yellow]no[/]"),
        _ => new Markup(""),
    };

    /// <summary>Three digits say enough of a measurement.</summary>
    private static string Figure(double value, string unit)
    {
        var digits = Math.Abs(value) switch { < 10 => "0.00", < 100 => "0.0", _ => "0" };
        return $"{value.ToString(digits, CultureInfo.InvariantCulture)} {unit}";
    }

    private static string ProcessorName()
    {
        // x86 names its model here; ARM only numbers its parts.
        var line = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
