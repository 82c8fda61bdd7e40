using System.Globalization;
using Kiosk.Core.Answering;
using Kiosk.Core.Evaluation;

namespace Kiosk.Host.Evaluation;

/// <summary>The words of reports, the same in every form.</summary>
internal static class CaseText
{
    public static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    public static string Share(Score score) => score.Share is { } share ? Percent(share) : "none asked";

    public static string ShareOrNothing(Score score) => score.Counted == 0 ? "" : Share(score);

    public static string Counts(Score score) => $"{score.Held} of {score.Counted}";

    public static string Interval(Score score) =>
        score.Interval is { } interval ? $"{Percent(interval.Low)} to {Percent(interval.High)}" : "";

    public static string Milliseconds(double value) => value.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) + " ms";

    public static string Title(EvaluationReport report) =>
        $"{report.Plain.Replies.Count} questions of {report.Sets.Count} {(report.Sets.Count == 1 ? "set" : "sets")}";

    /// <summary>What the kiosk was asked; for a recording what it heard, and what was said when that is known.</summary>
    public static string Asked(JudgedReply judged)
    {
        var (heard, said) = (judged.Answered.Question, judged.Question.Text);
        return judged.Question.Audio is null || said.Length == 0 || said == heard ? heard : $"{heard} (said: {said})";
    }

    public static string Expected(JudgedReply judged)
    {
        var expected = judged.Expected;
        return string.Join(" or ", expected.Replies)
            + Listed(" from ", [.. expected.Sources, .. expected.Topics], " or ")
            + Listed(", with ", expected.Must, " and ")
            + Listed(", without ", expected.MustNot, " and ");
    }

    public static string Given(JudgedReply judged) => judged.Reply is Answer answer
        ? $"{answer.Kind} from {answer.Passage.Source.Id}: {string.Join(' ', answer.Sentences)}"
        : judged.Reply.Kind;

    public static string Certainty(JudgedReply judged) =>
        judged.Certainty is { } certainty ? certainty.ToString("0.00", CultureInfo.InvariantCulture) : "none";

    private static string Listed(string lead, IReadOnlyList<string> texts, string between) =>
        texts.Count == 0 ? "" : lead + string.Join(between, texts);
}
