using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Speech;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

public class TurnRunnerTests
{
    private readonly Journal journal = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hears_shows_and_speaks_in_that_order()
    {
        var turn = await Runner().AnswerAsync(Some.Utterance(), new Session(), Output(), Stop);

        Assert.IsType<Answer>(turn.Answered.Reply);
        var shown = journal.Entries.Where(entry => !entry.StartsWith("synthesise", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["heard wat kost een rijbewijs", "source rijbewijs", "spoken Een rijbewijs kost € 52,10.", "play", "silent"], shown.Take(5));
    }

    [Fact]
    public async Task The_next_sentence_is_synthesised_while_the_first_plays()
    {
        await Runner().AnswerAsync(Some.Utterance(), new Session(), Output(), Stop);

        var entries = journal.Entries.ToList();
        var second = entries.FindIndex(entries.FindIndex(IsSynthesis) + 1, IsSynthesis);
        Assert.InRange(second, 0, entries.IndexOf("silent"));

        static bool IsSynthesis(string entry) => entry.StartsWith("synthesise ", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_stops_the_sound_before_it_returns()
    {
        using var stop = new CancellationTokenSource();
        var turn = Runner().AnswerAsync(Some.Utterance(), new Session(), Output(playsOn: true), stop.Token);
        await journal.WaitForAsync("play");

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
        Assert.Equal(1, journal.Entries.Count(entry => entry == "silent"));
    }

    [Fact]
    public async Task A_broken_recogniser_is_named()
    {
        var runner = Runner(transcriber: new FailingTranscriber());

        var failure = await Assert.ThrowsAsync<PartFailedException>(
            () => runner.AnswerAsync(Some.Utterance(), new Session(), Output(), Stop));

        Assert.Equal(Part.Recogniser, failure.Part);
    }

    [Fact]
    public async Task A_broken_voice_leaves_the_captions()
    {
        var runner = Runner(new FakeVoice(journal) { Fault = new EngineException("The voice is broken.") });

        var failure = await Assert.ThrowsAsync<PartFailedException>(
            () => runner.AnswerAsync(Some.Utterance(), new Session(), Output(), Stop));

        Assert.Equal(Part.Voice, failure.Part);
        Assert.Contains("spoken Een rijbewijs kost € 52,10.", journal.Entries);
        Assert.Contains("spoken Wilt u meer weten?", journal.Entries);
    }

    [Fact]
    public async Task Another_language_is_spoken_by_its_own_voice_word_for_word_also_again_and_Dutch_afterwards()
    {
        var session = new Session();
        foreach (var said in (string[])["guten tag", "langzamer", "wat kost een rijbewijs"])
        {
            await Runner().AnswerAsync(said, session, Output(), Stop);
        }

        var german = $"synthesise in de: {Phrases.OnlyDutch("de")}";
        Assert.Equal([german, german, "synthesise Een rijbewijs kost"], journal.Entries
            .Where(entry => entry.StartsWith("synthesise", StringComparison.Ordinal)).Take(3)
            .Select(entry => entry.StartsWith("synthesise Een rijbewijs kost", StringComparison.Ordinal) ? "synthesise Een rijbewijs kost" : entry));
    }

    [Fact]
    public async Task Without_a_loudspeaker_nothing_is_synthesised()
    {
        await Runner().AnswerAsync("wat kost een rijbewijs", new Session(), new TurnOutput(null, new FakeDisplay(journal)), Stop);

        Assert.DoesNotContain(journal.Entries, entry => entry.StartsWith("synthesise", StringComparison.Ordinal));
    }

    private TurnRunner Runner(ISynthesizer? voice = null, ITranscriber? transcriber = null)
    {
        var answerer = new Answerer(Some.SmallBundle(), new FakeStemmer(), new AnswererOptions(), new FakeTime());
        return new TurnRunner(
            transcriber ?? new FakeTranscriber(Some.Transcript("wat kost een rijbewijs")), () => answerer,
            voice ?? new FakeVoice(journal), new FakeTime());
    }

    private TurnOutput Output(bool playsOn = false) => new(new FakeSpeaker(journal) { PlaysOn = playsOn }, new FakeDisplay(journal));
}
