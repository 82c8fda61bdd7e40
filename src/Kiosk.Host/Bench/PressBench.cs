using System.Threading.Channels;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Core.Knowledge;
using Kiosk.Host.Demo;

namespace Kiosk.Host.Bench;

/// <summary>
/// Measures how soon a press stops the kiosk's voice, in the loop of the service: from the press until the loudspeaker
/// was told to be silent. It gives up what it holds at once, so nothing sounds after that.
/// </summary>
internal sealed class PressBench(Pipeline pipeline, DemoQuestion question)
{
    private const int PressesInRun = 4;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly AudioClip Silence = new(new float[AudioFormat.ToSamples(Limit)], AudioFormat.SampleRate);

    public async Task<IReadOnlyList<BenchRow>> RunAsync(int runs, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (speaker, display) = (new EndlessSpeaker(), new StateDisplay());
        var parts = new KioskParts(pipeline.HearingOf(Silence), pipeline.Turns, new TurnOutput(speaker, display));
        var loop = new KioskLoop(parts, new ConversationOptions(), new HandoverOptions(), TimeProvider.System);
        var running = loop.RunAsync(() => { }, Beat, stop.Token);
        var times = new List<double>();
        try
        {
            for (var press = 0; press < runs * PressesInRun; press++)
            {
                times.Add(await PressAsync(loop, speaker, display, cancellationToken));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await running.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        return
        [
            new BenchRow("press.p50", "Press while the kiosk speaks to its silence, p50", new Percentiles(times).P50, "ms"),
            new BenchRow("press.longest", "The same, longest", times.Max(), "ms", BenchTarget.AtMost(100)),
        ];
    }

    /// <returns>From the press to silence, ms; the kiosk then listens.</returns>
    private async Task<double> PressAsync(KioskLoop loop, EndlessSpeaker speaker, StateDisplay display, CancellationToken cancellationToken)
    {
        loop.Post(new QuestionTyped(question.Text));
        await speaker.Begun.ReadAsync(cancellationToken).AsTask().WaitAsync(Limit, cancellationToken);
        await display.UntilAsync(KioskState.Responding, Limit, cancellationToken);
        var pressed = TimeProvider.System.GetTimestamp();
        loop.Post(new ButtonPressed(Button.Talk));
        var silent = await speaker.Silenced.ReadAsync(cancellationToken).AsTask().WaitAsync(Limit, cancellationToken);
        await display.UntilAsync(KioskState.Listening, Limit, cancellationToken);
        return TimeProvider.System.GetElapsedTime(pressed, silent).TotalMilliseconds;
    }

    /// <summary>Plays on until it is stopped.</summary>
    private sealed class EndlessSpeaker : ISpeaker
    {
        private readonly Channel<long> begun = Channel.CreateUnbounded<long>();
        private readonly Channel<long> silenced = Channel.CreateUnbounded<long>();

        public ChannelReader<long> Begun => begun.Reader;

        public ChannelReader<long> Silenced => silenced.Reader;

        public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
        {
            begun.Writer.TryWrite(TimeProvider.System.GetTimestamp());
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }
            finally
            {
                silenced.Writer.TryWrite(TimeProvider.System.GetTimestamp());
            }
        }
    }

    /// <summary>Follows the state and shows nothing.</summary>
    private sealed class StateDisplay : IDisplay
    {
        private readonly Channel<KioskState> states = Channel.CreateUnbounded<KioskState>();

        public async Task UntilAsync(KioskState wanted, TimeSpan limit, CancellationToken cancellationToken)
        {
            while (await states.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(limit, cancellationToken) != wanted)
            {
            }
        }

        public void ShowState(KioskState state) => states.Writer.TryWrite(state);

        public void ShowHearing(string text)
        {
        }

        public void ShowHeard(string text)
        {
        }

        public void ShowSpoken(string sentence)
        {
        }

        public void ShowSource(Source source)
        {
        }

        public void ShowEnding(TimeSpan? left)
        {
        }

        public void ShowRunningOut(TimeSpan? left)
        {
        }

        public void Clear()
        {
        }
    }
}
