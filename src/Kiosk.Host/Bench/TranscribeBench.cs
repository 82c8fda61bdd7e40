using Kiosk.Core.Audio;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Whisper;

namespace Kiosk.Host.Bench;

/// <summary>
/// Measures what it gains to cut the recogniser's window to the utterance. Both sides run the same engine on the same
/// weights and decode the same number of tokens; the other side fills the whole window, as the engine does by default.
/// Then measures how soon a transcription that is cancelled has ended, because the next turn waits for that.
/// </summary>
internal sealed class TranscribeBench(NativeLibraries natives, Action<int, int>? progress)
{
    // About what is said in four seconds. Random weights never end a text by themselves.
    private const int Tokens = 16;

    private const int CancellationsPerRun = 4;

    private static readonly TimeSpan UtteranceTime = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan WindowTime = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<BenchRow>> RunAsync(int runs, CancellationToken cancellationToken)
    {
        var model = new RandomWhisperModel(WhisperShape.Base, GgmlType.Q8_0).Ensure(RandomWhisperModel.CacheFolder, progress);
        using var transcriber = WhisperTranscriber.Load(model, new WhisperOptions { MaxTokens = Tokens }, natives);
        var window = Sound();
        var utterance = window.AsMemory(0, AudioFormat.ToSamples(UtteranceTime));
        var (cut, whole) = (new List<double>(), new List<double>());
        await TimeAsync(transcriber, utterance, cancellationToken);
        await TimeAsync(transcriber, window, cancellationToken);
        // In turns, so that whatever else the machine does burdens both alike.
        for (var run = 0; run < runs; run++)
        {
            cut.Add(await TimeAsync(transcriber, utterance, cancellationToken));
            whole.Add(await TimeAsync(transcriber, window, cancellationToken));
        }

        var (cutTime, wholeTime) = (new Percentiles(cut).P50, new Percentiles(whole).P50);
        var cancelled = await CancelAsync(transcriber, window, wholeTime, runs * CancellationsPerRun, cancellationToken);
        return
        [
            new BenchRow("transcribe.cut", "Transcription of 4 s, base q8_0, window cut to the utterance, p50", cutTime, "ms"),
            new BenchRow("transcribe.whole", "Transcription of 4 s, base q8_0, default window of 30 s, p50", wholeTime, "ms"),
            new BenchRow("transcribe.ratio", "Gain of cutting the window", wholeTime / cutTime, "times", BenchTarget.AtLeast(4)),
            new BenchRow("transcribe.cancel", "A cancelled transcription has ended, base q8_0, p50", cancelled.P50, "ms"),
            new BenchRow(
                "transcribe.cancelHighest", "A cancelled transcription has ended, base q8_0, longest", cancelled.Highest, "ms",
                BenchTarget.AtMost(100)),
        ];
    }

    /// <summary>Cancels at moments spread evenly over the time that a transcription takes.</summary>
    private static async Task<Percentiles> CancelAsync(
        WhisperTranscriber transcriber, ReadOnlyMemory<float> samples, double wholeTime, int times, CancellationToken cancellationToken)
    {
        var ended = new List<double>();
        for (var time = 1; time <= times; time++)
        {
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var transcription = transcriber.TranscribeAsync(samples, cancel.Token);
            await Task.WhenAny(transcription, Task.Delay(TimeSpan.FromMilliseconds(wholeTime * time / (times + 1)), cancellationToken));
            var since = TimeProvider.System.GetTimestamp();
            await cancel.CancelAsync();
            await transcription.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            // One that was quicker than usual and had ended tells nothing.
            if (transcription.IsCanceled)
            {
                ended.Add(TimeProvider.System.GetElapsedTime(since).TotalMilliseconds);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new Percentiles(ended);
    }

    /// <summary>Noise as long as the utterance, then silence to the end of the window.</summary>
    private static float[] Sound()
    {
        var random = new Random(1);
        var window = new float[AudioFormat.ToSamples(WindowTime)];
        foreach (ref var sample in window.AsSpan(0, AudioFormat.ToSamples(UtteranceTime)))
        {
            sample = 0.2f * ((2 * random.NextSingle()) - 1);
        }

        return window;
    }

    /// <returns>Milliseconds.</returns>
    private static async Task<double> TimeAsync(
        WhisperTranscriber transcriber, ReadOnlyMemory<float> samples, CancellationToken cancellationToken)
    {
        var since = TimeProvider.System.GetTimestamp();
        await transcriber.TranscribeAsync(samples, cancellationToken);
        return TimeProvider.System.GetElapsedTime(since).TotalMilliseconds;
    }
}
