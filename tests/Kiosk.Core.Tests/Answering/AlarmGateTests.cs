using Kiosk.Core.Answering;
using Kiosk.Core.Answering.Gates;
using Kiosk.Core.Conversation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

/// <summary>The sentences that the words of both gates were made with; what they catch of others is measured on seeds/eval.</summary>
public class AlarmGateTests
{
    private static readonly AlarmGate Gate = new(UtteranceClassifier.Danger);
    private static readonly AlarmGate Knowing = new(UtteranceClassifier.Danger, new CommandGate(), new SmallTalkGate());

    public static TheoryData<string> Emergencies => [.. TestData.Examples("emergency.txt")];

    public static TheoryData<string, DistressNeed> Despair =>
        new(TestData.Examples("distress.txt").Select(line => line.Split('|')).Select(parts => (parts[1], Enum.Parse<DistressNeed>(parts[0]))));

    public static TheoryData<string> NearMisses => [.. TestData.Examples("near-misses.txt")];

    public static TheoryData<string> SmallTalk => [.. TestData.Examples("small-talk.txt").Select(line => line.Split('|')[1])];

    [Theory]
    [MemberData(nameof(Emergencies))]
    public void Danger_now_is_an_emergency(string said) => Assert.IsType<Emergency>(Gate.Settle(Typed(said)));

    [Theory]
    [MemberData(nameof(Despair))]
    public void Distress_gets_the_help_that_fits(string said, DistressNeed need)
    {
        Assert.Equal(need, Assert.IsType<Distress>(Gate.Settle(Typed(said))).Need);
    }

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void A_question_that_only_sounds_like_it_is_let_through(string said) => Assert.Null(Gate.Settle(Typed(said)));

    [Theory]
    [MemberData(nameof(SmallTalk))]
    public void What_is_said_besides_a_question_calls_nobody(string said) => Assert.Null(Knowing.Settle(Typed(said)));

    [Theory]
    [InlineData("iemand heeft een klap op zijn hoofd en zegt niks", false)]
    [InlineData("hij steekt haar met een mes", true)]
    public void What_is_settled_as_a_whole_is_judged_by_the_tables_alone(string said, bool standsInThem)
    {
        Assert.IsType<Emergency>(Gate.Settle(Typed(said)));

        Assert.Equal(standsInThem, new AlarmGate(UtteranceClassifier.Danger, new SettlesAll()).Settle(Typed(said)) is Emergency);
    }

    [Theory]
    [InlineData(DistressNeed.Suicide, "0800 - 0113")]
    [InlineData(DistressNeed.Abuse, "0800 - 2000")]
    [InlineData(DistressNeed.Money, "0800 - 8115")]
    [InlineData(DistressNeed.Despair, "0800 - 0113")]
    public void The_line_that_helps_is_named(DistressNeed need, string line) =>
        Assert.Contains(new Distress(need).Spoken, sentence => sentence.Contains(line, StringComparison.Ordinal));

    [Fact]
    public void Every_need_ends_with_a_clerk() =>
        Assert.All(Enum.GetValues<DistressNeed>(), need => Assert.Equal(Phrases.CallClerk, new Distress(need).Spoken[^1]));

    private static Question Typed(string said) => new(said, null, new Session());

    private sealed class SettlesAll : IGate
    {
        public Reply? Settle(Question question) => new Courtesy(Phrases.Goodbye);
    }
}
