using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public class FollowUpResolverTests
{
    [Theory]
    [InlineData("en wat kost dat?", "paspoort en wat kost dat?")]
    [InlineData("hoe lang duurt het", "paspoort hoe lang duurt het")]
    [InlineData("en voor mijn dochter", "paspoort Kosten en voor mijn dochter")]
    [InlineData("en voor een rijbewijs", "paspoort Kosten en voor een rijbewijs", "Kosten en voor een rijbewijs")]
    [InlineData("moet ik daar een afspraak voor maken", "moet ik daar een afspraak voor maken", "paspoort moet ik daar een afspraak voor maken")]
    [InlineData("wat kost een rijbewijs", "wat kost een rijbewijs")]
    public void A_question_that_leans_on_the_last_is_read_with_its_subject_and_aspect(string said, params string[] readings)
    {
        var session = new Session();
        session.Add(new Answer(Some.Passage("Een paspoort kost € 83,87."), ["Een paspoort kost € 83,87."], false));

        Assert.Equal(readings, FollowUpResolver.Readings(new Question(said, null, session)));
    }

    [Fact]
    public void The_first_question_stands_by_itself() =>
        Assert.Equal(["wat kost dat"], FollowUpResolver.Readings(new Question("wat kost dat", null, new Session())));

    [Theory]
    [InlineData("een rijbewijs", "rijbewijs wat kost dat document")]
    [InlineData("hoe laat zijn jullie open", "hoe laat zijn jullie open")]
    public void The_choice_after_a_clarification_completes_the_question_before(string said, string full)
    {
        var session = new Session();
        session.Add(new Clarification(["paspoort", "rijbewijs"], "wat kost dat document"));

        Assert.Equal([full], FollowUpResolver.Readings(new Question(said, null, session)));
    }
}
