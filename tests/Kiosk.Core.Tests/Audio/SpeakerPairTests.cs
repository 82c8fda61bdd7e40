using Kiosk.Core.Audio;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Audio;

public class SpeakerPairTests
{
    private static readonly AudioClip Clip = new(new float[100], 16_000);
    private static readonly AudioDeviceException Gone = new("gone");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly List<AudioDeviceException> told = [];
    private readonly FakeTime time = new();

    [Fact]
    public async Task Both_play_every_clip()
    {
        var (first, second) = (new ScriptedSpeaker(), new ScriptedSpeaker());

        await Pair(first, second).PlayAsync(Clip, Token);

        Assert.Equal((1, 1), (first.Played, second.Played));
        Assert.Empty(told);
    }

    [Fact]
    public async Task A_second_one_that_fails_is_told_of_and_harms_nothing()
    {
        var first = new ScriptedSpeaker();
        var pair = Pair(first, new ScriptedSpeaker { Failure = Gone });

        await pair.PlayAsync(Clip, Token);
        await pair.PlayAsync(Clip, Token);

        Assert.Equal(2, first.Played);
        Assert.Equal([Gone, Gone], told);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_second_one_that_hangs_is_cut_off()
    {
        var second = new ScriptedSpeaker { Hangs = true };
        var playing = Pair(new ScriptedSpeaker(), second).PlayAsync(Clip, Token);
        await second.Started;
        while (time.Waiting == 0)
        {
            await Task.Yield();
        }

        time.Advance(TimeSpan.FromMilliseconds(299));
        Assert.False(playing.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));

        await playing;
        Assert.True(second.WasStopped);
    }

    [Fact]
    public async Task When_the_first_one_fails_the_second_one_still_plays_to_the_end()
    {
        var second = new ScriptedSpeaker();

        await Assert.ThrowsAsync<AudioDeviceException>(() => Pair(new ScriptedSpeaker { Failure = Gone }, second).PlayAsync(Clip, Token));

        Assert.Equal(1, second.Played);
        Assert.False(second.WasStopped);
    }

    [Fact(Timeout = 30_000)]
    public async Task Stopping_stops_both()
    {
        var (first, second) = (new ScriptedSpeaker { Hangs = true }, new ScriptedSpeaker { Hangs = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var playing = Pair(first, second).PlayAsync(Clip, stop.Token);
        await Task.WhenAll(first.Started, second.Started);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        Assert.True(first.WasStopped && second.WasStopped);
    }

    private SpeakerPair Pair(ISpeaker first, ISpeaker second) => new(first, second, time, told.Add);

    private sealed class ScriptedSpeaker : ISpeaker
    {
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public AudioDeviceException? Failure { get; init; }

        public bool Hangs { get; init; }

        public Task Started => started.Task;

        public int Played { get; private set; }

        public bool WasStopped { get; private set; }

        public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
        {
            started.TrySetResult();
            if (Hangs)
            {
                var stopped = new TaskCompletionSource();
                using var registered = cancellationToken.Register(stopped.SetResult);
                await stopped.Task;
            }

            WasStopped = cancellationToken.IsCancellationRequested;
            cancellationToken.ThrowIfCancellationRequested();
            Played += Failure is null ? 1 : throw Failure;
        }
    }
}
