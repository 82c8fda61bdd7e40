using System.Globalization;
using Kiosk.Core.Knowledge;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>What a person should look at before a bundle is approved, for IT staff.</summary>
internal static class FindingsReport
{
    /// <returns>A part for each kind of finding; empty where there is none.</returns>
    public static string[] Parts(KnowledgeFindings findings) =>
    [
        ReportPart.Of("Expired: they do not speak", findings.Expired, source => Line($"{source.ValidUntil:yyyy-MM-dd}  {ReportPart.Named(source)}")),
        ReportPart.Of("Stale: not confirmed for more than a year", findings.Stale, source => Line($"{source.Modified:yyyy-MM-dd}  {ReportPart.Named(source)}")),
        ReportPart.Of(
            Line($"Above language level B1: more than {DifficultText.MaxWordsPerSentence} words a sentence on average (the longest sentence in brackets)"),
            findings.Difficult, text => Line($"{text.WordsPerSentence,5:0.0} ({text.LongestSentence})  {ReportPart.Named(text.Source)}")),
        ReportPart.Of("Fees without a date", findings.UndatedFees, fee => Line($"{fee.Name}: € {fee.Amount:0.00}  [{fee.SourceId}]")),
    ];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
