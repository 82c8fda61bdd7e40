using Kiosk.Core.Evaluation;
using Kiosk.Core.Knowledge;
using Kiosk.Host.Bench;

namespace Kiosk.Host.Evaluation;

/// <summary>The replies to one way of asking: as the sets do, or with a recogniser's slips.</summary>
/// <param name="Id">Its name in results and in the file of floors; never changed.</param>
internal sealed record AskedReplies(string Id, string Name, IReadOnlyList<EvaluatedReply> Replies)
{
    public const string Plain = "asAsked";
    public const string Misheard = "withSlips";

    public IEnumerable<JudgedReply> Judged => Replies.Select(reply => reply.Judged);

    /// <summary>One for each of <see cref="Measure.All"/>, in that order.</summary>
    public IReadOnlyList<Score> Scores => [.. Measure.All.Select(measure => measure.Of(Judged))];

    /// <param name="name">A set's; one without replies gives scores without a share.</param>
    public AskedReplies OfSet(string name) => this with { Replies = [.. Replies.Where(reply => reply.Set == name)] };
}

/// <summary>The share of the questions of one kind or subject that went as expected.</summary>
internal sealed record GroupScore(string Name, Score AsExpected, Score RightSourceFirst, Score KeyFact);

/// <summary>What one run measured; tables, JSON and HTML are made from it.</summary>
/// <param name="Ran">When it began.</param>
/// <param name="Slips">The seed of the slips; null without.</param>
/// <param name="Asked">The plain way first.</param>
/// <param name="Misses">One line for each figure below its floor.</param>
/// <param name="Worst">How many of the worst cases are shown; 0 shows no single question.</param>
internal sealed record EvaluationReport(
    DateTimeOffset Ran,
    KnowledgeBundle Bundle,
    int? Slips,
    IReadOnlyList<AskedReplies> Asked,
    IReadOnlyList<string> Misses,
    int Worst)
{
    public AskedReplies Plain => Asked[0];

    public IReadOnlyList<string> Sets { get; } = [.. Asked[0].Replies.Select(reply => reply.Set).Distinct()];

    /// <summary>The measures that some question is about.</summary>
    public IReadOnlyList<Measure> Measures { get; } = [.. Asked[0].Scores.Where(score => score.Counted > 0).Select(score => score.Measure)];

    public IReadOnlyList<GroupScore> ByReply { get; } = GroupsOf(Asked[0], ConfusionTable.ExpectedBy);

    /// <summary>By source, or by topic where a set gives no source; the worst first.</summary>
    public IReadOnlyList<GroupScore> ByTopic { get; } =
        [.. GroupsOf(Asked[0], SubjectOf).OrderBy(group => group.AsExpected.Share).ThenBy(group => group.Name, StringComparer.Ordinal)];

    public ConfusionTable Confusion { get; } = new(Asked[0].Judged);

    public Calibration Calibration { get; } = new(Asked[0].Judged);

    /// <summary>Milliseconds; null when nothing was asked.</summary>
    public Percentiles? Latency { get; } =
        Asked[0].Replies.Count == 0 ? null : new Percentiles(Asked[0].Replies.Select(reply => reply.Latency.TotalMilliseconds));

    /// <summary>What harms most comes first, and of that what the kiosk was surest of.</summary>
    public IReadOnlyList<EvaluatedReply> WorstCases { get; } =
    [
        .. Asked[0].Replies.Where(reply => !reply.Judged.IsAsExpected)
            .OrderByDescending(reply => Harm(reply.Judged))
            .ThenByDescending(reply => reply.Judged.Certainty)
            .Take(Worst),
    ];

    private static IReadOnlyList<GroupScore> GroupsOf(AskedReplies asked, Func<JudgedReply, string?> nameOf) =>
    [
        .. asked.Judged.GroupBy(nameOf).Where(group => group.Key is not null).Select(group => new GroupScore(
            group.Key!, Measure.AsExpected.Of(group), Measure.RightSourceFirst.Of(group), Measure.KeyFact.Of(group))),
    ];

    private static string? SubjectOf(JudgedReply judged) =>
        judged.Expected.Sources is [var source, ..] ? source : judged.Expected.Topics is [var topic, ..] ? topic : null;

    private static int Harm(JudgedReply judged) =>
        judged.Expected.IsAlarm && !judged.IsExpectedReply ? 3
        : judged.IsAnsweredWrongly ? 2
        : ReplyKinds.IsAlarm(judged.Reply.Kind) ? 1
        : 0;
}
