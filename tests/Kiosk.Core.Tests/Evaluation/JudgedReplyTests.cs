using Kiosk.Core.Answering;
using Kiosk.Core.Evaluation;

namespace Kiosk.Core.Tests.Evaluation;

public class JudgedReplyTests
{
    private static readonly Expectation Fee = Judged.AnswerFromPassport with { Must = ["€ 83,87"] };

    [Fact]
    public void The_right_source_with_the_fact_is_as_expected()
    {
        var judged = Judged.Answer(Fee, "paspoort", "Dat kost € 83,87.");

        Assert.True(judged is { IsAsExpected: true, IsRightSourceFirst: true, HoldsFacts: true, IsAnsweredWrongly: false });
    }

    [Fact]
    public void The_right_source_without_the_fact_is_not_wrong_but_misses_it()
    {
        var judged = Judged.Answer(Fee, "paspoort", "U neemt een pasfoto mee.");

        Assert.True(judged is { IsAsExpected: false, IsRightSourceFirst: true, HoldsFacts: false, IsAnsweredWrongly: false });
    }

    [Fact]
    public void Another_source_is_wrong_unless_it_tells_the_fact()
    {
        Assert.True(Judged.Answer(Fee, "rijbewijs", "Dat kost € 52,10.").IsAnsweredWrongly);
        Assert.True(Judged.Answer(Judged.AnswerFromPassport, "rijbewijs", "Dat kost € 83,87.").IsAnsweredWrongly);
        Assert.True(Judged.Answer(Fee, "tarieven", "Dat kost € 83,87.") is { IsAnsweredWrongly: false, IsAsExpected: true, IsRightSourceFirst: false });
    }

    [Fact]
    public void An_answer_where_none_is_right_is_wrong()
    {
        Assert.True(Judged.Answer(Judged.Expect(ReplyKinds.NotFound), "paspoort", "Dat kost € 83,87.").IsAnsweredWrongly);
        Assert.False(Judged.Reply(Judged.Expect(ReplyKinds.NotFound), new NotFound()).IsAnsweredWrongly);
    }

    [Fact]
    public void Anything_but_an_answer_tells_that_no_source_answers()
    {
        Assert.True(Judged.Reply(Judged.Expect(ReplyKinds.NotFound), new Courtesy("Tot ziens.")).IsAsExpected);
        Assert.False(Judged.Reply(Judged.AnswerFromPassport, new NotFound()).IsExpectedReply);
        Assert.False(Judged.Reply(Judged.Expect(ReplyKinds.NotFound, ReplyKinds.Referral), new Emergency()).IsExpectedReply);
    }

    [Fact]
    public void An_answer_that_names_the_other_body_refers()
    {
        var expected = Judged.Expect(ReplyKinds.Referral) with { Must = ["SVB"] };

        Assert.True(Judged.Answer(expected, "aow", "De SVB regelt de AOW.") is { IsAsExpected: true, IsAnsweredWrongly: false });
        Assert.True(Judged.Answer(expected, "aow", "U vraagt AOW aan.") is { IsAsExpected: false, IsAnsweredWrongly: true });
        Assert.False(Judged.Reply(expected, new NotFound()).IsAsExpected);
    }

    [Fact]
    public void What_may_not_be_said_spoils_it()
    {
        var expected = Judged.AnswerFromPassport with { MustNot = ["GRATIS"] };

        Assert.False(Judged.Answer(expected, "paspoort", "Dat is gratis.").IsAsExpected);
        Assert.True(Judged.Answer(expected, "paspoort", "Dat kost geld.").IsAsExpected);
    }

    [Fact]
    public void A_topic_stands_for_all_its_sources()
    {
        var expected = Judged.Expect(ReplyKinds.Answer) with { Topics = ["Paspoort"] };

        Assert.True(Judged.Answer(expected, "paspoort", "Ja.").IsAsExpected);
        Assert.False(Judged.Answer(expected, "rijbewijs", "Ja.").IsAsExpected);
    }

    [Fact]
    public void Fixed_phrases_are_searched_too() =>
        Assert.True(Judged.Reply(Judged.Expect(ReplyKinds.Emergency) with { Must = ["112"] }, new Emergency()).IsAsExpected);
}
