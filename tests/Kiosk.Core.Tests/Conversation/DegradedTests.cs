using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

/// <summary>Each part is taken away while the kiosk runs, and given back: what still works, and what the citizen is told.</summary>
public sealed class DegradedTests : IAsyncDisposable
{
    private readonly LoopUnderTest kiosk = new();

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Theory]
    [InlineData(Part.Microphone, "Mijn microfoon werkt niet.")]
    [InlineData(Part.Detector, "Ik kan u nu niet verstaan.")]
    [InlineData(Part.Recogniser, "Ik kan u nu niet verstaan.")]
    public async Task Without_hearing_it_says_so_and_keys_and_clerk_still_work(Part part, string told)
    {
        await AnswersAsync(1);

        kiosk.Broken.Add(part);
        kiosk.Press(Button.Talk);
        await kiosk.UntilAsync($"fault {part}");
        await kiosk.UntilAsync("state OfferingHandover");
        await kiosk.UntilAsync($"spoken {Phrases.Failed(part)[0]}");
        Assert.StartsWith(told, Phrases.Failed(part)[0], StringComparison.Ordinal);

        kiosk.Press(Button.Topic4);
        await kiosk.UntilAsync("heard Hoe verleng ik mijn rijbewijs?");
        await ClerkComesAsync();

        kiosk.Broken.Clear();
        await AnswersAsync(2);
    }

    [Theory]
    [InlineData(Part.Voice)]
    [InlineData(Part.Loudspeaker)]
    public async Task Without_sound_the_captions_and_the_state_go_on(Part part)
    {
        await AnswersAsync(1);

        kiosk.Broken.Add(part);
        await AnswersAsync(2);
        await kiosk.UntilAsync($"fault {part}");
        await ClerkComesAsync();

        kiosk.Broken.Clear();
        var played = kiosk.Journal.Entries.Count(entry => entry == "play");
        kiosk.Press(Button.Stop);
        await AnswersAsync(3);
        await kiosk.UntilAsync("play", played + 1);
    }

    [Fact]
    public async Task Without_knowledge_it_is_out_of_service_for_answers_alone()
    {
        await AnswersAsync(1);

        kiosk.HasKnowledge = false;
        kiosk.Loop.Post(new PartLost(Part.Knowledge));
        await kiosk.UntilAsync("state OutOfService");
        kiosk.Press(Button.Talk);
        await kiosk.UntilAsync($"spoken {Phrases.OutOfService[0]}");
        await ClerkComesAsync();
        kiosk.Press(Button.Stop);
        await kiosk.UntilAsync("state OutOfService", times: 2);

        kiosk.HasKnowledge = true;
        kiosk.Loop.Post(new PartBack(Part.Knowledge));
        await AnswersAsync(2);
    }

    [Fact]
    public async Task Knowledge_that_goes_during_a_turn_is_said()
    {
        kiosk.Start();
        kiosk.HasKnowledge = false;

        kiosk.Press(Button.Talk);

        await kiosk.UntilAsync("fault Knowledge");
        await kiosk.UntilAsync($"spoken {Phrases.OutOfService[0]}");
        await kiosk.UntilAsync("state OutOfService");
    }

    [Fact]
    public async Task Without_a_desk_the_citizen_is_sent_there_with_a_number()
    {
        kiosk.Desk = new FakeDesk(kiosk.Journal) { Fault = new IOException("No route to the desk.") };
        await AnswersAsync(1);

        kiosk.Press(Button.Clerk);

        await kiosk.UntilAsync("fault Desk");
        await kiosk.UntilAsync($"spoken {Phrases.GoToDesk}");
        await AnswersAsync(2);
    }

    /// <summary>A spoken question is answered, in captions at least.</summary>
    private async Task AnswersAsync(int time)
    {
        if (time == 1)
        {
            kiosk.Start();
        }

        kiosk.Press(Button.Talk);
        await kiosk.UntilAsync("spoken Een rijbewijs kost € 52,10.", time);
    }

    private async Task ClerkComesAsync()
    {
        kiosk.Press(Button.Clerk);
        await kiosk.UntilAsync("spoken Er is nog één iemand voor u.");
        ((FakeDesk)kiosk.Desk).Tell(new HandoverClosed());
        await kiosk.UntilAsync($"spoken {Phrases.ClerkDone[^1]}");
    }
}
