using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Knowledge.Importing;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>What 'knowledge import' prints, for IT staff and as JSON. Notes for staff are counted, never printed.</summary>
internal static class ImportReports
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string ToText(ImportResult result, string output)
    {
        var (bundle, report, findings) = (result.Bundle, result.Report, result.Report.Findings);
        string[] parts =
        [
            Line($"Version {bundle.Version} written to {output}: {bundle.Sources.Count} sources with {bundle.Passages.Count} passages and {bundle.Fees.Count} fees.")
                + Line($"\n{report.Added.Count} sources taken, {report.Replaced.Count} merged, {report.Skipped.Count} records skipped; {report.StaffNotes} notes for staff kept apart."),
            bundle.Municipality.Url.Length > 0 ? "" : Line($"The address and telephone number of {bundle.Municipality.Name} are not known: put a 'municipality.yaml' beside the sources."),
            ReportPart.Of("Merged: replaced what had the same id", report.Replaced, ReportPart.Named),
            ReportPart.Of("Skipped", report.Skipped, skipped => $"{skipped.Name}: {skipped.Reason}"),
            ReportPart.Of("Without a date of their own: the date of the file is taken", report.Undated, ReportPart.Named),
            .. FindingsReport.Parts(findings),
        ];
        return ReportPart.Join(parts);
    }

    public static string ToJson(ImportResult result, string output)
    {
        var (bundle, report, findings) = (result.Bundle, result.Report, result.Report.Findings);
        return JsonSerializer.Serialize(
            new
            {
                Bundle = output,
                bundle.Version,
                Municipality = bundle.Municipality.Name,
                Sources = bundle.Sources.Count,
                Passages = bundle.Passages.Count,
                Fees = bundle.Fees.Count,
                report.StaffNotes,
                Taken = report.Added.Select(Name),
                Merged = report.Replaced.Select(Name),
                report.Skipped,
                Expired = findings.Expired.Select(source => new { source.Id, source.Title, source.ValidUntil }),
                Stale = findings.Stale.Select(source => new { source.Id, source.Title, source.Modified }),
                Undated = report.Undated.Select(Name),
                AboveB1 = findings.Difficult.Select(text => new
                {
                    text.Source.Id, text.Source.Title, WordsPerSentence = Math.Round(text.WordsPerSentence, 1), text.LongestSentence,
                }),
                UndatedFees = findings.UndatedFees.Select(fee => new { fee.SourceId, fee.Name, fee.Amount }),
            },
            Json);
    }

    private static object Name(Source source) => new { source.Id, source.Title };

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
