using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge;

public class CurrentKnowledgeTests
{
    private readonly DayTime time = new();

    [Fact]
    public void A_source_speaks_from_its_first_day_until_its_last_while_the_kiosk_runs()
    {
        var answerer = Answerer(Some.Source() with { ValidFrom = new DateOnly(2026, 3, 2), ValidUntil = new DateOnly(2026, 3, 3) });

        var kinds = Enumerable.Range(1, 4).Select(day => Ask(answerer, new DateOnly(2026, 3, day)).Kind);

        Assert.Equal(["NotFound", "Answer", "Answer", "NotFound"], kinds);
    }

    [Fact]
    public void A_source_without_days_always_speaks() =>
        Assert.IsType<Answer>(Ask(Answerer(Some.Source()), new DateOnly(2040, 1, 1)));

    [Fact]
    public void Fees_of_a_source_that_does_not_speak_are_gone_with_it()
    {
        var expired = Some.Source() with { ValidUntil = new DateOnly(2026, 1, 1) };
        var bundle = Some.Bundle(new Passage(expired, "", ["Een paspoort kost € 83,87."])) with { Fees = [new Fee(expired.Id, "paspoort", 83.87m, null)] };

        var valid = bundle.ValidOn(new DateOnly(2026, 3, 2));

        Assert.Empty(valid.Sources);
        Assert.Empty(valid.Passages);
        Assert.Empty(valid.Fees);
    }

    private Answerer Answerer(Source passport)
    {
        var small = Some.SmallBundle();
        var bundle = Some.Bundle([.. small.Passages.Select(passage => passage.Source.Id == passport.Id
            ? passage with { Source = passport with { Keywords = passage.Source.Keywords, Questions = passage.Source.Questions } }
            : passage)]);
        return new Answerer(bundle, new FakeStemmer(), new AnswererOptions(), time);
    }

    private Reply Ask(Answerer answerer, DateOnly day)
    {
        time.Now = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero);
        return answerer.Answer("Wat kost een paspoort?", new Session()).Reply;
    }

    private sealed class DayTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
