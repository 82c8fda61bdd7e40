using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public class FollowUpResolverTests
{
    [Theory]
    [InlineData("en wat kost dat?", "paspoort en wat kost dat?")]
    [InlineData("hoe lang duurt het", "paspoort hoe lang duurt het")]
    [InlineData("en voor mijn dochter", "paspoort en voor mijn dochter")]
    [InlineData("wat kost een rijbewijs", "wat kost een rijbewijs")]
    public void A_question_without_a_subject_is_about_the_last_one(string said, string full)
    {
        var session = new Session();
        session.Add(new Answer(Some.Passage("Een paspoort kost € 83,87."), ["Een paspoort kost € 83,87."], false));

        Assert.Equal(full, FollowUpResolver.Complete(new Question(said, null, session)));
    }

    [Fact]
    public void The_first_question_stands_by_itself() =>
        Assert.Equal("wat kost dat", FollowUpResolver.Complete(new Question("wat kost dat", null, new Session())));

    [Theory]
    [InlineData("een rijbewijs", "rijbewijs wat kost dat document")]
    [InlineData("hoe laat zijn jullie open", "hoe laat zijn jullie open")]
    public void The_choice_after_a_clarification_completes_the_question_before(string said, string full)
    {
        var session = new Session();
        session.Add(new Clarification(["paspoort", "rijbewijs"], "wat kost dat document"));

        Assert.Equal(full, FollowUpResolver.Complete(new Question(said, null, session)));
    }
}
