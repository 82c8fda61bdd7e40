using Kiosk.Core.Answering;
using Kiosk.Core.Evaluation;
using Kiosk.Core.Knowledge;
using Kiosk.Host.Evaluation;

namespace Kiosk.Host.Tests.Evaluation;

/// <summary>Reports on a handful of replies.</summary>
internal static class Evaluated
{
    public const string Hostile = "<script>alert(1)</script> & \"\u001b[31m\u0000\ud83d";

    private static readonly Source Passport = new("paspoort", "Paspoort", "https://a.example", new DateOnly(2026, 1, 5), "Team", "paspoort", [], []);

    private static readonly Passage Fee = new(Passport, "Kosten", ["Een paspoort kost € 83,87."]);

    /// <param name="times">How often the five questions are asked.</param>
    public static EvaluationReport Report(bool isMisheardToo = true, int worst = 20, int times = 1, params string[] misses)
    {
        EvaluatedReply[] replies =
        [
            Reply("fees", "f1", Expect(ReplyKinds.Answer), new Answer(Fee, Fee.Sentences, false), 0.3),
            Reply("fees", "f2", Expect(ReplyKinds.Answer) with { Must = ["83,87"] }, new NotFound(), 0.4),
            Reply("fees", Hostile, Expect(ReplyKinds.Answer) with { Sources = [Hostile] }, new Answer(Fee, Fee.Sentences, false), 40),
            Reply("safety", "s1", Expect(ReplyKinds.Emergency) with { Sources = [] }, new Emergency(), 1_000),
            Reply("safety", "s2", Expect(ReplyKinds.Distress) with { Sources = [] }, new NotFound(), 0.1),
        ];
        var plain = new AskedReplies(AskedReplies.Plain, "as asked", [.. Enumerable.Repeat(replies, times).SelectMany(asked => asked)]);
        var misheard = plain with { Id = AskedReplies.Misheard, Name = "with slips" };
        return new EvaluationReport(
            new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Bundle, isMisheardToo ? 1 : null, isMisheardToo ? [plain, misheard] : [plain], misses, worst);
    }

    private static KnowledgeBundle Bundle => new(3, new Municipality("gemeente Voorbeeld", "https://a.example", "14 0123", []), [Passport], [Fee]);

    private static Expectation Expect(string reply) => new([reply], ["paspoort"], [], [], []);

    private static EvaluatedReply Reply(string set, string id, Expectation expected, Reply reply, double milliseconds) => new(
        set,
        new JudgedReply(
            new EvaluationQuestion(id, $"Vraag {id}", null, [], expected),
            new AnsweredQuestion($"Vraag {id}", reply, [], TimeSpan.Zero, TimeSpan.Zero, new Candidate(Fee, 1, new Evidence(0.95), []))),
        TimeSpan.FromMilliseconds(milliseconds));
}
