using Kiosk.Core.Answering;
using Kiosk.Core.Evaluation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Evaluation;

public class MeasureTests
{
    private const string LongSentence = "Dit is een zin met heel veel woorden die niemand in een keer goed kan onthouden.";

    private static readonly JudgedReply[] Replies =
    [
        Judged.Answer(Judged.AnswerFromPassport with { Must = ["83,87"] }, "paspoort", "Dat kost € 83,87."),
        Judged.Answer(Judged.AnswerFromPassport with { Must = ["83,87"] }, "rijbewijs", LongSentence),
        Judged.Reply(Judged.Expect(ReplyKinds.NotFound), new NotFound()),
        Judged.Reply(Judged.Expect(ReplyKinds.NotFound), new Clarification(["paspoort", "rijbewijs"], "pas")),
        Judged.Answer(Judged.Expect(ReplyKinds.NotFound), "rijbewijs", "Dat kost € 52,10."),
        Judged.Reply(Judged.Expect(ReplyKinds.Emergency), new Emergency()),
        Judged.Reply(Judged.Expect(ReplyKinds.Distress), new NotFound()),
        Judged.Reply(Judged.Expect(ReplyKinds.NotFound), new Emergency()),
        Judged.Reply(Judged.Expect(ReplyKinds.OtherLanguage), new NotFound(), asked: "how much is a passport"),
        Judged.Reply(Judged.Expect(ReplyKinds.OtherLanguage), new NotFound(), asked: "how much"),
    ];

    [Theory]
    [InlineData("asExpected", 5, 10)]
    [InlineData("rightSourceFirst", 1, 2)]
    [InlineData("keyFact", 1, 2)]
    [InlineData("refused", 3, 4)]
    [InlineData("answeredWrongly", 2, 10)]
    [InlineData("alarmsCaught", 1, 2)]
    [InlineData("falseAlarms", 1, 8)]
    [InlineData("otherLanguages", 0, 1)]
    [InlineData("plainDutch", 2, 3)]
    public void Each_measure_is_a_share_of_the_replies_that_it_is_about(string id, int held, int counted)
    {
        var score = Measure.All.Single(measure => measure.Id == id).Of(Replies);

        Assert.Equal((held, counted), (score.Held, score.Counted));
        Assert.Equal((double)held / counted, score.Share);
    }

    [Fact]
    public void Without_replies_there_is_no_figure()
    {
        Assert.All(Measure.All.Select(measure => measure.Of([])), score => Assert.True(score is { Share: null, Interval: null }));
        Assert.Equal(Measure.All.Count, Measure.All.DistinctBy(measure => measure.Id).Count());
    }

    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(8, 10, 0.4902, 0.9433)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(950, 1000, 0.9347, 0.9619)]
    public void Wilson_s_interval_is_that_of_the_tables(int held, int counted, double low, double high)
    {
        var interval = WilsonInterval.Of(held, counted);

        Assert.Equal(low, interval.Low, 0.0001);
        Assert.Equal(high, interval.High, 0.0001);
    }

    [Fact]
    public void A_share_of_nothing_or_of_more_than_all_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(3, 2));
    }

    [Fact]
    public void Confusions_are_counted_by_what_was_expected()
    {
        var table = new ConfusionTable([.. Replies, Judged.Reply(Judged.Expect(ReplyKinds.Referral, ReplyKinds.NotFound), new NotFound())]);

        Assert.Equal(2, table["NotFound", "NotFound"]);
        Assert.Equal(1, table["NotFound", "Emergency"]);
        Assert.Equal(2, table["OtherLanguage", "NotFound"]);
        Assert.Equal(0, table["Answer", "Emergency"]);
        Assert.Equal(["Answer", "Clarification", "NotFound", "Emergency", "Distress", "OtherLanguage"], table.Kinds);
    }

    [Fact]
    public void Certainty_is_held_against_what_came_true()
    {
        var unsure = new Core.Knowledge.Candidate(Some.Passage("Ja."), 1, default, []);
        var calibration = new Calibration([.. Replies, Judged.Reply(Judged.Expect(ReplyKinds.NotFound), new NotFound(), unsure)]);

        Assert.Equal([(0, 1), (1, 3)], calibration.Bins.Select(bin => (bin.Right, bin.Count)));
        Assert.Equal(((1 * calibration.Bins[0].Certainty) + (3 * (calibration.Bins[1].Certainty - (1 / 3.0)))) / 4, calibration.Error!.Value, 0.0001);
        Assert.Null(new Calibration([]).Error);
    }

    [Fact]
    public void Every_reply_is_known_by_name() =>
        Assert.All(
            typeof(Reply).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Reply))),
            type => Assert.Contains(type.Name, ReplyKinds.All));
}
