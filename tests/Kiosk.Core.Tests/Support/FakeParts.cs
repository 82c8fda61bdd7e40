using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Tests.Support;

/// <summary>Gives the frames it was made with; then it ends, or stays open until cancelled.</summary>
internal sealed class FakeMicrophone(IEnumerable<AudioFrame> frames, bool staysOpen = false) : IMicrophone
{
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var frame in frames)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return frame;
        }

        if (staysOpen)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}

/// <summary>Takes the first sample of a frame as the probability of speech.</summary>
internal sealed class FakeDetector : IVoiceActivityDetector
{
    public float SpeechProbability(ReadOnlySpan<float> frame) => frame[0];

    public void Reset()
    {
    }
}

internal sealed class FakeTranscriber(Transcript heard) : ITranscriber
{
    public Task<Transcript> TranscribeAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken) =>
        Task.FromResult(heard);
}

internal sealed class FailingTranscriber : ITranscriber
{
    public Task<Transcript> TranscribeAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken) =>
        Task.FromException<Transcript>(new EngineException("The recogniser is broken."));
}

/// <summary>Says everything as one silent sample, and writes down what it was given; with a language other than Dutch also that.</summary>
internal sealed class FakeVoice(Journal journal, string language = "nl") : ISynthesizer
{
    public string Voice => "fake";

    public string Language => language;

    public Exception? Fault { get; init; }

    public ISynthesizer ForLanguage(string other) => new FakeVoice(journal, other) { Fault = Fault };

    public Task<AudioClip> SynthesizeAsync(string sentence, SpeechRate rate, CancellationToken cancellationToken)
    {
        journal.Add(language == "nl" ? $"synthesise {sentence}" : $"synthesise in {language}: {sentence}");
        return Fault is null ? Task.FromResult(new AudioClip(new float[1], 16_000)) : Task.FromException<AudioClip>(Fault);
    }
}

internal sealed class FakeSpeaker(Journal journal) : ISpeaker
{
    /// <summary>Never ends by itself, as a long sentence would.</summary>
    public bool PlaysOn { get; init; }

    public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        journal.Add("play");
        try
        {
            await (PlaysOn ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask);
        }
        finally
        {
            journal.Add("silent");
        }
    }
}

internal sealed class FakeDisplay(Journal journal) : IDisplay
{
    public void ShowState(KioskState state) => journal.Add($"state {state}");

    public void ShowHearing(string text) => journal.Add($"hearing {text}");

    public void ShowHeard(string text) => journal.Add($"heard {text}");

    public void ShowSpoken(string sentence) => journal.Add($"spoken {sentence}");

    public void ShowSource(Source source) => journal.Add($"source {source.Id}");

    public void ShowEnding(TimeSpan? left) => journal.Add($"ending {left?.TotalSeconds.ToString(CultureInfo.InvariantCulture) ?? "no"}");

    public void ShowRunningOut(TimeSpan? left) => journal.Add($"running out {left?.TotalSeconds.ToString(CultureInfo.InvariantCulture) ?? "no"}");

    public void Clear() => journal.Add("clear");
}

/// <summary>What happened, in order; a test can wait for an entry.</summary>
internal sealed class Journal
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<string> entries = new();
    private readonly Channel<string> added = Channel.CreateUnbounded<string>();

    public IReadOnlyList<string> Entries => [.. entries];

    public void Add(string entry)
    {
        entries.Enqueue(entry);
        added.Writer.TryWrite(entry);
    }

    /// <summary>Completes when the entry was added that often; fails when that takes absurdly long.</summary>
    public async Task WaitForAsync(string entry, int times = 1)
    {
        while (entries.Count(known => known == entry) < times)
        {
            var next = added.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();
            var inTime = await Task.WhenAny(next, Task.Delay(Patience, TestContext.Current.CancellationToken)) == next;
            Assert.True(inTime, $"'{entry}' did not happen; these did: {string.Join(", ", entries)}");
        }
    }
}
