using System.Runtime.CompilerServices;
using Kiosk.Core.Audio;
using Kiosk.Host.Doctor;
using Kiosk.Host.Doctor.Checks;

namespace Kiosk.Host.Tests.Doctor;

public sealed class SoundCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_loudspeaker_that_the_microphone_hears_is_well()
    {
        var finding = await FindAsync(new Room { Gain = 0.1f, DelaySamples = 1600 });

        Assert.Equal(Verdict.Well, finding.Verdict);
        Assert.Equal(-20, finding.Figures["levelDb"], 0.5);
        Assert.Equal(100, finding.Figures["delayMs"], 0.1);
    }

    [Fact]
    public async Task A_loudspeaker_that_is_dead_is_ill()
    {
        var finding = await FindAsync(new Room { Gain = 0 });

        Assert.Equal(Verdict.Ill, finding.Verdict);
        Assert.Equal("the tone did not come back", finding.Said);
    }

    [Fact]
    public async Task A_device_that_fails_is_ill_with_its_reason()
    {
        var finding = await FindAsync(new Room { Failure = "The loudspeaker 'default' is not there." });

        Assert.Equal(Verdict.Ill, finding.Verdict);
        Assert.Equal("The loudspeaker 'default' is not there.", finding.Said);
    }

    [Fact]
    public async Task Without_a_sound_card_it_is_skipped()
    {
        var room = new Room { Failure = "must not be used" };

        Assert.Equal(Verdict.Skipped, (await new SoundCheck(room, room, () => false, TimeProvider.System).RunAsync(Token)).Verdict);
    }

    private static Task<Finding> FindAsync(Room room) => new SoundCheck(room, room, () => true, TimeProvider.System).RunAsync(Token);

    /// <summary>What is played is heard later and softer; its clock is the sound itself.</summary>
    private sealed class Room : IMicrophone, ISpeaker
    {
        private readonly Queue<float> onTheWay = new();
        private readonly TaskCompletionSource played = new();
        private int left;

        public float Gain { get; init; }

        public int DelaySamples { get; init; }

        public string? Failure { get; init; }

        public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return new AudioFrame(Enumerable.Range(0, AudioFormat.FrameLength).Select(_ => Next()).ToArray());
            }
        }

        public Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
        {
            if (Failure is not null)
            {
                throw new AudioDeviceException(Failure);
            }

            left = DelaySamples + clip.Samples.Length;
            foreach (var sample in new float[DelaySamples].Concat(clip.Samples.ToArray()))
            {
                onTheWay.Enqueue(sample);
            }

            return played.Task;
        }

        private float Next()
        {
            if (left > 0 && --left == 0)
            {
                played.SetResult();
            }

            return onTheWay.TryDequeue(out var sample) ? Gain * sample : 0;
        }
    }
}
