using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Core.Speech;
using Kiosk.Core.Tests.Support;
using Kiosk.Engines.Espeak;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Snowball;
using Kiosk.Engines.Whisper;
using Kiosk.Host.Audio;
using Kiosk.Host.Tests.Support;
using Kiosk.Storage;

namespace Kiosk.Host.Tests.Running;

/// <summary>
/// The whole kiosk, with its engines, its knowledge and its loop, through one visit that visit.txt tells. Only the hall is
/// made up: recordings in place of a microphone, a clock that the test moves, and a clerk.
/// </summary>
public sealed class VisitTests(InstalledKiosk kiosk) : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    private readonly Journal journal = new();
    private readonly FakeTime time = new();
    private readonly HallMicrophone microphone = new();
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        stop.Dispose();
    }

    [Fact]
    public async Task A_visit_goes_as_the_script_says()
    {
        using var detector = SileroVad.Load(ModelOf(InstalledKiosk.DetectorModel), Natives);
        using var transcriber = WhisperTranscriber.Load(ModelOf(InstalledKiosk.WhisperModel), new WhisperOptions { Threads = 1 }, Natives);
        using var stemmer = new SnowballStemmer();
        var voice = new EspeakSynthesizer(new EspeakOptions());
        var answerer = new Answerer(BundleFile.Read(kiosk.Bundle), stemmer, new AnswererOptions(), TimeProvider.System);
        var desk = new FakeDesk(journal);
        var parts = new KioskParts(
            new Hearing(microphone, () => new UtteranceCapture(detector, new EndpointerOptions())),
            new TurnRunner(transcriber, () => answerer, voice, time),
            new TurnOutput(new HallSpeaker(journal, time), new FakeDisplay(journal)))
        {
            Desk = desk,
            Faulted = (part, exception) => journal.Add($"fault {part} {exception.Message}"),
        };
        var loop = new KioskLoop(parts, new ConversationOptions(), new HandoverOptions(), time);
        running = loop.RunAsync(() => { }, TimeSpan.FromSeconds(1), stop.Token);
        await UntilAsync(() => journal.Entries.Contains("state Idle") && !loop.IsBusy, () => false, () => "It does not start.");

        var told = journal.Entries.Count;
        foreach (var scene in VisitScript.Read(Path.Combine(Repository.Root, "tests", "Kiosk.Host.Tests", "Running", "visit.txt")))
        {
            await ActAsync(scene.Action, loop, desk, voice);
            await UntilAsync(
                () => scene.IsDone(EntriesAfter(told)) && (!loop.IsBusy || scene.EndsInSound),
                () => (loop.IsBusy || scene.IsQuiet) && !(scene.EndsInSound && EntriesAfter(told).Contains("sound")),
                () => scene.Explain(EntriesAfter(told)));
            told = journal.Entries.Count;
        }

        Assert.DoesNotContain(journal.Entries, entry => entry.StartsWith("fault", StringComparison.Ordinal));
        Assert.DoesNotContain(desk.Handovers[0].Conversation, exchange => exchange.Question.Any(char.IsDigit));
        Assert.Equal(HandoverReason.NotUnderstood, desk.Handovers[0].Reason);
    }

    private static NativeLibraries Natives => new(Environment.GetEnvironmentVariable("KIOSK_NATIVES")!);

    private static string ModelOf(string file) => Path.Combine(InstalledKiosk.Models, file);

    private string[] EntriesAfter(int told) => [.. journal.Entries.Skip(told)];

    private async Task ActAsync(VisitAction action, KioskLoop loop, FakeDesk desk, EspeakSynthesizer voice)
    {
        if (action.Recordings.Count > 0)
        {
            microphone.Hears(Together([.. action.Recordings.Select(name => WaveReader.ReadFile(Repository.RecordingOf(name)))]));
        }
        else if (action.Words is { } words)
        {
            var spoken = await voice.SynthesizeAsync(words, SpeechRate.Normal, TestContext.Current.CancellationToken);
            microphone.Hears(new AudioClip(
                Resampler.Resample(spoken.Samples.Span, spoken.SampleRate, AudioFormat.SampleRate), AudioFormat.SampleRate));
        }

        if (action.Button is { } button)
        {
            loop.Post(new ButtonPressed(button));
        }
        else if (action.FromDesk is { } told)
        {
            desk.Tell(told);
        }
    }

    /// <param name="mayPass">Whether the clock may run on.</param>
    private async Task UntilAsync(Func<bool> isSo, Func<bool> mayPass, Func<string> explain)
    {
        using var limit = KioskProcess.LimitOf(TestContext.Current.CancellationToken);
        while (!isSo())
        {
            Assert.False(limit.IsCancellationRequested, explain());
            if (mayPass() && time.Waiting > 0)
            {
                time.Advance(Tick);
            }

            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>All at once, as in a busy hall.</summary>
    private static AudioClip Together(IReadOnlyList<AudioClip> clips)
    {
        var sum = new float[clips.Max(clip => clip.Samples.Length)];
        foreach (var clip in clips)
        {
            for (var sample = 0; sample < clip.Samples.Length; sample++)
            {
                sum[sample] = Math.Clamp(sum[sample] + clip.Samples.Span[sample], -1f, 1f);
            }
        }

        return new AudioClip(sum, AudioFormat.SampleRate);
    }

    /// <summary>Hears what was said last, and after it nothing.</summary>
    private sealed class HallMicrophone : IMicrophone
    {
        private static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);

        private AudioClip heard = new(Array.Empty<float>(), AudioFormat.SampleRate);

        public void Hears(AudioClip clip) => heard = clip;

        public IAsyncEnumerable<AudioFrame> CaptureAsync(CancellationToken cancellationToken) =>
            new WaveFileMicrophone(heard, Silence).CaptureAsync(cancellationToken);
    }

    /// <summary>Takes as long as the sound does, on the test's clock; silence is no sound.</summary>
    private sealed class HallSpeaker(Journal journal, TimeProvider time) : ISpeaker
    {
        public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
        {
            journal.Add(clip.Samples.Span.ContainsAnyExceptInRange(-0.01f, 0.01f) ? "sound" : "silence");
            try
            {
                await Task.Delay(clip.Duration, time, cancellationToken);
                journal.Add("played");
            }
            catch (OperationCanceledException)
            {
                journal.Add("cut");
                throw;
            }
        }
    }
}
