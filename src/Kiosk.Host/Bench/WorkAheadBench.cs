using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Whisper;
using Kiosk.Host.Demo;

namespace Kiosk.Host.Bench;

/// <summary>
/// Measures what working ahead gains where transcription is slow: with a model of the shape that is recommended, in one
/// run beside the plain sequence of the whole 30-second window, the whole answer and the whole synthesis. The weights
/// are random, so the words are those of the sample question; the time is that of the model.
/// </summary>
internal sealed class WorkAheadBench(
    Pipeline pipeline, NativeLibraries natives, IReadOnlyList<DemoQuestion> questions, Action<int, int>? progress)
{
    // About what is said in four seconds. Random weights never end a text by themselves.
    private const int Tokens = 16;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<BenchRow>> RunAsync(int runs, CancellationToken cancellationToken)
    {
        var model = new RandomWhisperModel(WhisperShape.Base, GgmlType.Q8_0).Ensure(RandomWhisperModel.CacheFolder, progress);
        using var whisper = WhisperTranscriber.Load(model, new WhisperOptions { MaxTokens = Tokens }, natives);
        var (ahead, plain) = (new List<TurnTimings>(), new List<double>());
        for (var number = 0; number < runs * 2; number++)
        {
            var question = questions[number % questions.Count];
            var turns = pipeline.Turns.With(new KnownWords(whisper, question.Text));
            var clip = WaveReader.ReadFile(question.Audio, Pipeline.MaxQuestion);
            ahead.Add(await TurnBench.TurnAsync(turns, pipeline.HearingOf(clip), cancellationToken));
            plain.Add(await PlainSequenceAsync(turns, clip, cancellationToken));
        }

        var (aheadTime, plainTime) = (TurnBench.FromDecision(ahead).P50, new Percentiles(plain).P50);
        return
        [
            new BenchRow("turn.base.p50", "Endpoint decision to first sample, base q8_0, p50", aheadTime, "ms"),
            new BenchRow("turn.base.plain.p50", "The same: window of 30 s, whole answer, whole synthesis, p50", plainTime, "ms"),
            new BenchRow("turn.base.ratio", "Gain of working ahead, base q8_0", plainTime / aheadTime, "times", BenchTarget.AtLeast(5)),
        ];
    }

    /// <returns>Milliseconds from the endpoint decision to the first sample.</returns>
    private async Task<double> PlainSequenceAsync(TurnRunner turns, AudioClip clip, CancellationToken cancellationToken)
    {
        using var utterance = await pipeline.QuestionInAsync(clip, cancellationToken);
        var samples = new float[AudioFormat.ToSamples(Window)];
        utterance.Samples.CopyTo(samples);
        using var window = new Utterance(samples, utterance.EndpointDelay);
        var decided = TimeProvider.System.GetTimestamp();
        var turn = await turns.AnswerAsync(window, new Session(), TurnOutput.None, cancellationToken);
        foreach (var sentence in turn.Answered.Reply.Spoken)
        {
            foreach (var part in SentenceSplitter.Split(DutchTextNormalizer.Normalize(sentence)))
            {
                await pipeline.Voice.SynthesizeAsync(part, SpeechRate.Normal, cancellationToken);
            }
        }

        return TimeProvider.System.GetElapsedTime(decided).TotalMilliseconds;
    }

    private sealed class KnownWords(ITranscriber transcriber, string words) : ITranscriber
    {
        public async Task<Transcript> TranscribeAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken)
        {
            await transcriber.TranscribeAsync(samples, cancellationToken);
            return new Transcript(words, "nl", Confidence: 0.9, NoSpeechProbability: 0);
        }
    }
}
