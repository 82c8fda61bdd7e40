using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Speech;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

/// <summary>What is done while the citizen still speaks, and what of it counts in the end.</summary>
public class WorkAheadTests
{
    private const int Pause = 10;
    private const int End = 40;

    private readonly Journal journal = new();
    private readonly HeardInTurn transcriber = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_made_in_the_last_pause_is_the_reply_and_nothing_is_transcribed_twice()
    {
        transcriber.Words = ["wat kost een rijbewijs"];

        var turn = await RunAsync(Speech(10), Silence(End));

        Assert.Equal("wat kost een rijbewijs", turn.Heard!.Text);
        Assert.Equal(1, transcriber.Calls);
        Assert.Contains("spoken Een rijbewijs kost € 52,10.", journal.Entries);
    }

    [Fact]
    public async Task What_is_said_after_a_pause_decides()
    {
        transcriber.Words = ["wat kost een rijbewijs", "wat kost een rijbewijs of een paspoort"];

        var turn = await RunAsync(Speech(10), Silence(Pause), Speech(10), Silence(End));

        Assert.Equal("wat kost een rijbewijs of een paspoort", turn.Heard!.Text);
        Assert.DoesNotContain("spoken Een rijbewijs kost € 52,10.", journal.Entries.Take(journal.Entries.ToList().IndexOf($"heard {turn.Heard.Text}")));
        Assert.Single(journal.Entries, entry => entry.StartsWith("heard ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_that_is_not_given_changes_nothing_in_the_session()
    {
        transcriber.Words = ["langzamer", "langzamer of wat kost een rijbewijs"];
        var session = new Session();

        await RunAsync(session, Speech(10), Silence(Pause), Speech(10), Silence(End));

        Assert.Equal(SpeakingStyle.Normal, session.Style);
    }

    [Fact]
    public async Task The_utterance_is_heard_as_a_whole_when_it_is_cut_off_at_its_longest()
    {
        transcriber.Words = ["wat kost een rijbewijs"];

        await RunAsync(Speech(10), Silence(Pause), Speech(10_000));

        Assert.Equal(30, transcriber.LastSeconds, 0.5);
    }

    [Fact]
    public async Task Captions_follow_the_citizen_with_digits_held_back()
    {
        transcriber.Words = ["mijn nummer is 1112"];

        await RunAsync(Speech(40), Silence(End));

        Assert.Contains("hearing mijn nummer is …", journal.Entries);
        Assert.DoesNotContain(journal.Entries, entry => entry.StartsWith("hearing", StringComparison.Ordinal) && entry.Any(char.IsDigit));
    }

    [Fact]
    public async Task A_recogniser_that_fails_on_a_draft_fails_the_turn()
    {
        var failure = await Assert.ThrowsAsync<PartFailedException>(() => RunAsync(Speech(10), Silence(End)));

        Assert.Equal(Part.Recogniser, failure.Part);
    }

    [Theory]
    [InlineData("het is 12", "het is …")]
    [InlineData("een twee drie vier", "…")]
    [InlineData("mail naar jan@example.nl", "mail naar [email]")]
    [InlineData("over twee weken", "over twee weken")]
    [InlineData("bel 06 12", "bel …")]
    public void No_figure_is_shown_before_it_is_whole(string heard, string shown) => Assert.Equal(shown, PartialCaption.Of(heard));

    private Task<Turn> RunAsync(params AudioFrame[][] sound) => RunAsync(new Session(), sound);

    private async Task<Turn> RunAsync(Session session, params AudioFrame[][] sound)
    {
        var answerer = new Answerer(Some.SmallBundle(), new FakeStemmer(), new AnswererOptions(), new FakeTime());
        var runner = new TurnRunner(transcriber, () => answerer, new FakeVoice(journal), new FakeTime());
        var hearing = new Hearing(
            new FakeMicrophone(sound.SelectMany(frames => frames)), () => new UtteranceCapture(new FakeDetector(), new EndpointerOptions()));
        var output = new TurnOutput(new FakeSpeaker(journal), new FakeDisplay(journal));
        return (await runner.RunAsync(hearing, TimeSpan.FromSeconds(10), session, output, Stop))!;
    }

    private static AudioFrame[] Speech(int frames) => [.. Enumerable.Repeat(Some.Frame(1), frames)];

    private static AudioFrame[] Silence(int frames) => [.. Enumerable.Repeat(Some.Frame(), frames)];

    /// <summary>Hears each look's words in turn, the last ones for ever; without words it is broken.</summary>
    private sealed class HeardInTurn : ITranscriber
    {
        public string[] Words { get; set; } = [];

        public int Calls { get; private set; }

        public double LastSeconds { get; private set; }

        public Task<Transcript> TranscribeAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken)
        {
            LastSeconds = AudioFormat.ToDuration(samples.Length).TotalSeconds;
            return Words.Length == 0
                ? Task.FromException<Transcript>(new EngineException("The recogniser is broken."))
                : Task.FromResult(Some.Transcript(Words[Math.Min(Calls++, Words.Length - 1)]));
        }
    }
}
