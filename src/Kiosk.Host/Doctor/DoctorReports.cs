using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kiosk.Host.CommandLine;
using Spectre.Console;

namespace Kiosk.Host.Doctor;

/// <summary>What 'kiosk doctor' prints.</summary>
internal static class DoctorReports
{
    private const int Width = 160;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void WriteTable(IReadOnlyList<CheckReport> results)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("check", "", "found", "what to do");
        foreach (var (name, finding) in results)
        {
            table.AddRow(name, Coloured(finding.Verdict), Markup.Escape(finding.Said), Markup.Escape(finding.Remedy ?? ""));
        }

        TableConsole.Create(Width).Write(table);
    }

    /// <param name="kiosk">What clerks call it.</param>
    public static string ToJson(string kiosk, DateTimeOffset at, IReadOnlyList<CheckReport> results) => JsonSerializer.Serialize(
        new
        {
            Format = 1,
            Kiosk = kiosk,
            At = at,
            Well = results.All(result => result.Finding.Verdict != Verdict.Ill),
            Checks = results.Select(result => new
            {
                result.Name, result.Finding.Verdict, result.Finding.Said, result.Finding.Remedy, result.Finding.Figures,
            }),
        },
        Json);

    private static string Coloured(Verdict verdict) => verdict switch
    {
        Verdict.Well => "[green]well[/]",
        Verdict.Skipped => "[grey]skipped[/]",
        _ => "[red]ILL[/]",
    };
}
