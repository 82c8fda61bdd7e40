using System.Text.Encodings.Web;
using System.Text.Json;
using Kiosk.Core.Answering;
using Kiosk.Core.Evaluation;

namespace Kiosk.Host.Evaluation;

/// <summary>The JSON of 'eval': everything that was measured. Fields are added, never renamed; shares are 0 to 1.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Of(EvaluationReport report) => JsonSerializer.Serialize(
        new
        {
            Version = 1,
            report.Ran,
            Knowledge = new { report.Bundle.Municipality.Name, report.Bundle.Version },
            report.Slips,
            Measures = Measure.All.Select(measure => new { measure.Id, measure.Name, measure.MoreIsBetter }),
            Scores = report.Asked.ToDictionary(asked => asked.Id, Scores),
            Sets = report.Sets.Select(set => new { Name = set, Scores = report.Asked.ToDictionary(asked => asked.Id, asked => Scores(asked.OfSet(set))) }),
            Replies = report.ByReply.Select(Group),
            Topics = report.ByTopic.Select(Group),
            Confusion = Confusions(report.Confusion),
            Calibration = new { report.Calibration.Error, Bins = report.Calibration.Bins.Select(bin => new { bin.Certainty, bin.Right, bin.Count }) },
            LatencyMs = report.Latency is { } latency ? new { latency.P50, latency.P95, latency.P99, latency.Highest } : null,
            report.Misses,
            Results = report.Worst == 0 ? [] : report.Asked.SelectMany(asked => asked.Replies.Select(reply => Result(asked, reply))),
        },
        Options);

    private static Dictionary<string, object> Scores(AskedReplies asked) =>
        asked.Scores.ToDictionary(score => score.Measure.Id, Figure);

    private static object Figure(Score score) =>
        new { score.Share, score.Held, score.Counted, score.Interval?.Low, score.Interval?.High };

    private static object Group(GroupScore group) => new
    {
        group.Name,
        AsExpected = Figure(group.AsExpected),
        RightSourceFirst = Figure(group.RightSourceFirst),
        KeyFact = Figure(group.KeyFact),
    };

    private static IEnumerable<object> Confusions(ConfusionTable table) =>
        from expected in table.Kinds
        from given in table.Kinds
        where table[expected, given] > 0
        select new { Expected = expected, Given = given, Count = table[expected, given] };

    private static object Result(AskedReplies asked, EvaluatedReply reply) => new
    {
        Asked = asked.Id,
        reply.Set,
        reply.Judged.Question.Id,
        Question = reply.Judged.Answered.Question,
        Expected = CaseText.Expected(reply.Judged),
        Reply = reply.Judged.Reply.Kind,
        Source = (reply.Judged.Reply as Answer)?.Passage.Source.Id,
        FirstSource = reply.Judged.Answered.Best?.Passage.Source.Id,
        reply.Judged.Certainty,
        reply.Judged.IsAsExpected,
        reply.Judged.IsAnsweredWrongly,
        LatencyMs = Math.Round(reply.Latency.TotalMilliseconds, 3),
    };
}
