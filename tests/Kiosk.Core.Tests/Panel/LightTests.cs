using System.Threading.Channels;
using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Panel;

public class LightTests
{
    private static readonly KioskState[] States = Enum.GetValues<KioskState>();

    private static IEnumerable<IReadOnlyList<LightStep>> Patterns =>
        [.. States.Select(LightPattern.Of), LightPattern.Ending, LightPattern.RunningOut];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_state_can_be_told_by_its_rhythm_alone()
    {
        var rhythms = Patterns
            .Select(pattern => pattern.Count == 1 ? "steady" : string.Join(' ', pattern.Select(step => $"{(step.Lamps == Lamps.None ? "dark" : "lit")} {step.Milliseconds}")));

        Assert.Equal(States.Length + 2, rhythms.Distinct().Count());
    }

    [Fact]
    public void Nothing_flashes_so_fast_that_it_harms()
    {
        foreach (var pattern in Patterns)
        {
            var twice = pattern.Concat(pattern).ToList();
            var starts = twice.Index().Select(step => twice.Take(step.Index).Sum(before => before.Milliseconds)).ToList();
            var flashes = starts.Where((_, step) => step > 0 && twice[step].Lamps != Lamps.None && twice[step - 1].Lamps == Lamps.None).ToList();

            Assert.All(flashes, flash => Assert.InRange(flashes.Count(other => other >= flash && other < flash + 1_000), 1, 3));
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task A_pattern_is_played_over_and_over_until_the_state_changes()
    {
        var (time, light) = (new FakeTime(), new FakeLight());
        var player = new StatusLightPlayer(light, time);
        player.Show(KioskState.Listening);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var playing = player.RunAsync(stop.Token);

        Assert.Equal(Lamps.Green, await light.NextAsync());
        time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(Lamps.None, await light.NextAsync());
        await WaitForTimerAsync(time);
        time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(Lamps.Green, await light.NextAsync());
        player.Show(KioskState.OutOfService);
        Assert.Equal(Lamps.Red, await light.NextAsync());
        player.Show(KioskState.Idle);
        Assert.Equal(Lamps.Green, await light.NextAsync());
        player.ShowEnding(true);
        Assert.Equal(Lamps.Red, await light.NextAsync());
        player.ShowRunningOut(true);
        Assert.Equal(Lamps.Green, await light.NextAsync());

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        Assert.Equal(Lamps.None, await light.NextAsync());
    }

    private static async Task WaitForTimerAsync(FakeTime time)
    {
        while (time.Waiting == 0)
        {
            await Task.Yield();
        }
    }

    private sealed class FakeLight : IStatusLight
    {
        private readonly Channel<Lamps> lit = Channel.CreateUnbounded<Lamps>();

        public void Light(Lamps lamps) => lit.Writer.TryWrite(lamps);

        public async Task<Lamps> NextAsync() => await lit.Reader.ReadAsync(Token);
    }
}
