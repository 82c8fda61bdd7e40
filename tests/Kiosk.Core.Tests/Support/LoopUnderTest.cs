using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Tests.Support;

/// <summary>A whole loop with fakes at its borders and a clock that the test moves.</summary>
internal sealed class LoopUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>More than an hour.</summary>
    private const int MaxBeats = 1_000;

    private readonly CancellationTokenSource stop = new();
    private readonly UseCount devices = new();
    private KioskLoop? loop;
    private Task running = Task.CompletedTask;

    public LoopUnderTest() => Desk = new FakeDesk(Journal);

    public Journal Journal { get; } = new();

    public FakeTime Time { get; } = new();

    /// <summary>What the citizen says.</summary>
    public string Words { get; set; } = "wat kost een rijbewijs";

    public IMicrophone Microphone { get; set; } = Spoken();

    public IClerkDesk Desk { get; set; }

    public bool PlaysOn { get; set; }

    public ConversationOptions Options { get; } = new();

    /// <summary>Whether the microphone hears nothing of the loudspeaker, and stays open beside it.</summary>
    public bool EchoCancelled { get; set; }

    /// <summary>How many uses of microphone and loudspeaker there were at the same time, at most.</summary>
    public int MostTurnsAtOnce => devices.Most;

    public bool HasKnowledge { get; set; } = true;

    /// <summary>Parts that fail from now on.</summary>
    public HashSet<Part> Broken { get; } = [];

    public KioskLoop Loop => loop ??= Make();

    public LoopUnderTest Start()
    {
        running = Loop.RunAsync(() => Journal.Add("alive"), Beat, stop.Token);
        return this;
    }

    public void Press(Button button) => Loop.Post(new ButtonPressed(button));

    public void Ask(string question) => Loop.Post(new QuestionTyped(question));

    public Task UntilAsync(string entry, int times = 1) => Journal.WaitForAsync(entry, times);

    /// <summary>Everything that was posted was taken.</summary>
    public async Task DrainedAsync()
    {
        while (Loop.Waiting > 0)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Lets the clock run in beats, each when the loop waits for it and nothing is being said.</summary>
    public async Task PassAsync(int seconds)
    {
        for (var passed = 0; passed < seconds; passed += (int)Beat.TotalSeconds)
        {
            while (Time.Waiting == 0 || Loop.IsBusy || Loop.Waiting > 0)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            var alive = Journal.Entries.Count(entry => entry == "alive");
            Time.Advance(Beat);
            await Journal.WaitForAsync("alive", alive + 1);
        }
    }

    /// <summary>Lets the clock run until something happened.</summary>
    public async Task PassUntilAsync(string entry)
    {
        for (var beat = 0; !Journal.Entries.Contains(entry); beat++)
        {
            Assert.True(beat < MaxBeats, $"'{entry}' did not happen; these did: {string.Join(", ", Journal.Entries)}");
            await PassAsync((int)Beat.TotalSeconds);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        stop.Dispose();
    }

    private static FakeMicrophone Spoken() =>
        new([.. Enumerable.Repeat(Some.Frame(1), 20), .. Enumerable.Repeat(Some.Frame(), 40)], staysOpen: true);

    private KioskLoop Make()
    {
        var answerer = new Answerer(Some.SmallBundle(), new FakeStemmer(), new AnswererOptions(), Time);
        var turns = new TurnRunner(
            new SpokenWords(this), () => HasKnowledge ? answerer : null, new BreakableVoice(this), Time);
        var parts = new KioskParts(
            MakeHearing(), turns,
            new TurnOutput(new CountedSpeaker(new BreakableSpeaker(this), devices), new FakeDisplay(Journal)))
        {
            Desk = Desk,
            Faulted = (part, _) => Journal.Add($"fault {part}"),
            Forget = () => Journal.Add("forget"),
        };
        return new KioskLoop(parts, Options, new HandoverOptions(), Time);
    }

    private Hearing MakeHearing()
    {
        var microphone = new CountedMicrophone(new BreakableMicrophone(this), devices);
        var detector = new BreakableDetector(this);
        var bargeIn = EchoCancelled ? new VoiceBargeIn(microphone, detector, new BargeInOptions()) : null;
        return new Hearing((IMicrophone?)bargeIn ?? microphone, () => new UtteranceCapture(detector, new EndpointerOptions())) { BargeIn = bargeIn };
    }

    private void Check(Part part)
    {
        if (Broken.Contains(part))
        {
            throw part is Part.Microphone or Part.Loudspeaker
                ? new AudioDeviceException($"{part} was pulled out.")
                : new EngineException($"{part} is broken.");
        }
    }

    private sealed class SpokenWords(LoopUnderTest test) : ITranscriber
    {
        public async Task<Transcript> TranscribeAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken)
        {
            await Task.Yield();
            test.Check(Part.Recogniser);
            return Some.Transcript(test.Words);
        }
    }

    private sealed class BreakableVoice(LoopUnderTest test) : ISynthesizer
    {
        private readonly FakeVoice voice = new(test.Journal);

        public string Voice => voice.Voice;

        public async Task<AudioClip> SynthesizeAsync(string sentence, SpeechRate rate, CancellationToken cancellationToken)
        {
            test.Check(Part.Voice);
            return await voice.SynthesizeAsync(sentence, rate, cancellationToken);
        }
    }

    private sealed class BreakableDetector(LoopUnderTest test) : IVoiceActivityDetector
    {
        private readonly FakeDetector detector = new();

        public float SpeechProbability(ReadOnlySpan<float> frame)
        {
            test.Check(Part.Detector);
            return detector.SpeechProbability(frame);
        }

        public void Reset() => detector.Reset();
    }

    private sealed class BreakableMicrophone(LoopUnderTest test) : IMicrophone
    {
        public IAsyncEnumerable<AudioFrame> CaptureAsync(CancellationToken cancellationToken)
        {
            test.Check(Part.Microphone);
            return test.Microphone.CaptureAsync(cancellationToken);
        }
    }

    private sealed class BreakableSpeaker(LoopUnderTest test) : ISpeaker
    {
        public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
        {
            test.Check(Part.Loudspeaker);
            await new FakeSpeaker(test.Journal) { PlaysOn = test.PlaysOn }.PlayAsync(clip, cancellationToken);
        }
    }
}
