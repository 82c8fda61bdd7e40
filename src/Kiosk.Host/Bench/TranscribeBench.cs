using Kiosk.Core.Audio;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Whisper;

namespace Kiosk.Host.Bench;

/// <summary>
/// Measures what it gains to cut the recogniser's window to the utterance. Both sides run the same engine on the same
/// weights and decode the same number of tokens; the other side fills the whole window, as the engine does by default.
/// </summary>
internal sealed class TranscribeBench(NativeLibraries natives, Action<int, int>? progress)
{
    // About what is said in four seconds. Random weights never end a text by themselves.
    private const int Tokens = 16;

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
        return
        [
            new BenchRow("transcribe.cut", "Transcription of 4 s, base q8_0, window cut to the utterance, p50", cutTime, "ms"),
            new BenchRow("transcribe.whole", "Transcription of 4 s, base q8_0, default window of 30 s, p50", wholeTime, "ms"),
            new BenchRow("transcribe.ratio", "Gain of cutting the window", wholeTime / cutTime, "times", BenchTarget.AtLeast(4)),
        ];
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
