using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

public sealed class KioskLoopTests : IAsyncDisposable
{
    private static readonly TimeSpan AliveInterval = TimeSpan.FromSeconds(5);

    private readonly Journal journal = new();
    private readonly FakeTime time = new();
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        stop.Dispose();
    }

    [Fact]
    public async Task A_press_and_a_spoken_question_lead_to_an_answer()
    {
        var loop = Start(Spoken());

        loop.Post(new ButtonPressed(Button.Talk));

        await journal.WaitForAsync("spoken Een rijbewijs kost € 52,10.");
        await journal.WaitForAsync("state Idle", times: 2);
        Assert.Equal(
            ["state Idle", "state Listening", "state Processing", "state Responding", "state Idle"],
            journal.Entries.Where(entry => entry.StartsWith("state", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Stop_cuts_the_sound_short_and_the_kiosk_is_ready_again()
    {
        var loop = Start(Spoken(), playsOn: true);
        loop.Post(new QuestionTyped("wat kost een rijbewijs"));
        await journal.WaitForAsync("play");

        loop.Post(new ButtonPressed(Button.Stop));

        await journal.WaitForAsync("silent");
        await journal.WaitForAsync("state Idle", times: 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_long_silence_the_citizen_is_forgotten(bool pressedStop)
    {
        var loop = Start(Spoken());
        loop.Post(new QuestionTyped("wat kost een rijbewijs"));
        await journal.WaitForAsync("state Idle", times: 2);
        if (pressedStop)
        {
            loop.Post(new ButtonPressed(Button.Stop));
        }

        await PassAsync(seconds: 200);

        await journal.WaitForAsync("clear");
    }

    [Fact]
    public async Task A_missing_microphone_is_said_and_logged()
    {
        var loop = Start(new FailingMicrophone());

        loop.Post(new ButtonPressed(Button.Talk));

        await journal.WaitForAsync("fault Microphone");
        await journal.WaitForAsync($"spoken {Phrases.Failed(Part.Microphone)[0]}");
    }

    [Fact]
    public async Task Without_knowledge_the_way_to_a_clerk_is_still_told()
    {
        var loop = Start(Spoken(), hasKnowledge: false);

        loop.Post(new ButtonPressed(Button.Clerk));

        await journal.WaitForAsync($"spoken {Phrases.GoToDesk}");
        Assert.Equal("state OutOfService", journal.Entries[0]);
    }

    [Fact]
    public async Task It_says_that_it_is_alive_while_nothing_happens()
    {
        Start(Spoken());

        await PassAsync(seconds: 20);

        await journal.WaitForAsync("alive", times: 3);
    }

    [Fact]
    public void A_full_queue_drops_and_counts_instead_of_piling_up()
    {
        var loop = Loop(Spoken(), playsOn: false, hasKnowledge: true);

        for (var press = 0; press < 100; press++)
        {
            loop.Post(new ButtonPressed(Button.Talk));
        }

        Assert.Equal(36, loop.Dropped);
    }

    private KioskLoop Start(IMicrophone microphone, bool playsOn = false, bool hasKnowledge = true)
    {
        var loop = Loop(microphone, playsOn, hasKnowledge);
        running = loop.RunAsync(() => journal.Add("alive"), AliveInterval, stop.Token);
        return loop;
    }

    private KioskLoop Loop(IMicrophone microphone, bool playsOn, bool hasKnowledge)
    {
        var answerer = new Answerer(Some.SmallBundle(), new FakeStemmer(), new AnswererOptions(), time);
        var turns = new TurnRunner(
            new FakeTranscriber(Some.Transcript("wat kost een rijbewijs")), () => answerer, new FakeVoice(journal), time);
        var parts = new KioskParts(
            new Hearing(microphone, () => new UtteranceCapture(new FakeDetector(), new EndpointerOptions())),
            hasKnowledge ? turns : null,
            new TurnOutput(new FakeSpeaker(journal) { PlaysOn = playsOn }, new FakeDisplay(journal)),
            (part, _) => journal.Add($"fault {part}"));
        return new KioskLoop(parts, new ConversationOptions(), time);
    }

    private static FakeMicrophone Spoken() =>
        new([.. Enumerable.Repeat(Some.Frame(1), 20), .. Enumerable.Repeat(Some.Frame(), 40)], staysOpen: true);

    /// <summary>Lets the clock run in steps, each when the loop waits for it.</summary>
    private async Task PassAsync(int seconds)
    {
        for (var passed = 0; passed < seconds; passed += 5)
        {
            while (time.Waiting == 0)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            time.Advance(AliveInterval);
        }
    }
}
