using Kiosk.Core.Answering;
using Kiosk.Core.Answering.Gates;
using Kiosk.Core.Conversation;

namespace Kiosk.Core.Tests.Answering;

public class AsideGateTests
{
    private static readonly AsideGate Gate = new(UtteranceClassifier.SmallTalk, AsideGate.Likely);

    [Theory]
    [InlineData("zou u dat nog een keertje willen zeggen", KioskCommand.Repeat)]
    [InlineData("kan dat ietsje rustiger mevrouw", KioskCommand.Slower)]
    [InlineData("ik kan u bijna niet horen hoor", KioskCommand.Louder)]
    [InlineData("niet zo hard iedereen hoort het", KioskCommand.Softer)]
    [InlineData("ik wil liever gewoon met een mens praten", KioskCommand.Clerk)]
    public void An_order_is_understood_in_other_words(string said, KioskCommand order) =>
        Assert.Equal(order, Assert.IsType<Command>(Gate.Settle(Typed(said))).Order);

    [Theory]
    [InlineData("hartstikke bedankt jongen", Phrases.Thanks)]
    [InlineData("nou ik ga er maar eens vandoor", Phrases.Goodbye)]
    [InlineData("ik wou u graag even wat vragen", Phrases.AskAway)]
    [InlineData("nee dat was niet wat ik bedoelde", Phrases.SayOtherwise)]
    public void Small_talk_is_understood_in_other_words(string said, string phrase) =>
        Assert.Equal([phrase], Gate.Settle(Typed(said))?.Spoken);

    [Theory]
    [InlineData("wat kost een paspoort")]
    [InlineData("ik heb een vraag over mijn afvalpas")]
    [InlineData("mijn man is overleden")]
    [InlineData("kan ik met iemand praten over mijn uitkering")]
    [InlineData("de buren praten te hard")]
    [InlineData("en voor mijn dochter")]
    [InlineData("")]
    [InlineData("bedankt dat u wilt luisteren want ik zit met een ingewikkelde kwestie over mijn huis")]
    public void What_asks_for_something_is_left_alone(string said) => Assert.Null(Gate.Settle(Typed(said)));

    [Fact]
    public void What_is_less_probable_is_left_alone() =>
        Assert.Null(new AsideGate(UtteranceClassifier.SmallTalk, 1).Settle(Typed("hartstikke bedankt jongen")));

    [Fact]
    public void What_was_said_is_said_again()
    {
        var session = new Session();
        session.Add(new Courtesy(Phrases.Greeting));

        var reply = Gate.Settle(new Question("zou u dat nog een keertje willen zeggen", null, session));

        Assert.Equal([Phrases.Greeting], reply?.Spoken);
    }

    private static Question Typed(string said) => new(said, null, new Session());
}
