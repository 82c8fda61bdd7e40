namespace Kiosk.Core.Evaluation;

/// <summary>How often each reply was given where another was expected.</summary>
public sealed class ConfusionTable
{
    private readonly Dictionary<(string Expected, string Given), int> counts;

    public ConfusionTable(IEnumerable<JudgedReply> replies)
    {
        counts = replies.CountBy(judged => (ExpectedBy(judged), judged.Reply.Kind)).ToDictionary();
        Kinds = [.. ReplyKinds.All.Where(kind => counts.Keys.Any(pair => pair.Expected == kind || pair.Given == kind))];
    }

    /// <summary>The kinds that were expected or given, in the order of <see cref="ReplyKinds.All"/>.</summary>
    public IReadOnlyList<string> Kinds { get; }

    public int this[string expected, string given] => counts.GetValueOrDefault((expected, given));

    /// <summary>The reply that came where it is one of those that are listed; else the first of them.</summary>
    public static string ExpectedBy(JudgedReply judged) => judged.Expected.Accepts(judged.Reply.Kind) ? judged.Reply.Kind : judged.Expected.Replies[0];
}
