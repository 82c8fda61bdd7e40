using Kiosk.Core.Conversation;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

/// <summary>Ten thousand presses, questions and reports in any order, through the whole loop.</summary>
public sealed class RandomEventsTests : IAsyncDisposable
{
    private const int Events = 10_000;

    /// <summary>Fewer than the queue holds, so that none is dropped.</summary>
    private const int Burst = 20;

    private readonly LoopUnderTest kiosk = new();

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_two_turns_overlap_a_clerk_is_called_and_idle_is_reached_again(int seed)
    {
        var random = new Random(seed);
        // What work itself reports comes from the work.
        var outside = MachineEvents.All.Values.Where(
            known => known is ButtonPressed or QuestionTyped or PartLost or PartBack or SessionEnding or SessionExpired).ToList();
        kiosk.Start();
        for (var posted = 0; posted < Events; posted++)
        {
            kiosk.Loop.Post(outside[random.Next(outside.Count)]);
            if (posted % Burst == 0)
            {
                await kiosk.DrainedAsync();
            }
        }

        await kiosk.DrainedAsync();
        Assert.Equal(1, kiosk.MostTurnsAtOnce);

        kiosk.Loop.Post(new PartBack(Part.Knowledge));
        kiosk.Loop.Post(new SessionExpired());
        var sent = kiosk.Journal.Entries.Count(entry => entry == "desk send");
        kiosk.Press(Button.Clerk);
        await kiosk.UntilAsync("desk send", sent + 1);
        var idle = kiosk.Journal.Entries.Count(entry => entry == "state Idle");
        kiosk.Loop.Post(new SessionExpired());
        await kiosk.UntilAsync("state Idle", idle + 1);
    }
}
