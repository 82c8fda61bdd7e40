using Kiosk.Core.Audio;
using Kiosk.Engines.Espeak;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Onnx;
using Kiosk.Host.Bench;
using Kiosk.Host.Bench.Endpointing;

namespace Kiosk.Host.Tests.Bench;

/// <summary>Endpointing on a sample of the variants that 'kiosk bench' measures. The clock counts frames, so the figures are the same each time.</summary>
public sealed class EndpointBenchTests
{
    private const int OfRecordings = 60;
    private const int OfVoice = 30;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_people_who_pause_hardly_a_word_is_clipped()
    {
        var folder = SpeechSource.Folder(null);
        Assert.SkipWhen(folder is null, "KIOSK_TEST_DATA is not set: it names the folder with recordings of people in 'speech'.");

        var rows = await MeasureAsync(SpeechSource.FromFolder(folder!), OfRecordings);

        Assert.InRange(rows["endpoint.clipped"], 0, 1);
        Assert.InRange(rows["endpoint.p50"], 300, 550);
        Assert.InRange(rows["endpoint.p95"], 500, 900);
    }

    [Fact]
    public async Task Of_the_built_in_voice_hardly_a_word_is_clipped_and_short_answers_are_heard()
    {
        var rows = await MeasureAsync(await SpeechSource.FromVoiceAsync(new EspeakSynthesizer(new EspeakOptions()), Token), OfVoice);

        Assert.InRange(rows["endpoint.clipped"], 0, 1);
        Assert.InRange(rows["endpoint.p50"], 300, 550);
        Assert.InRange(rows["endpoint.p95"], 500, 900);
    }

    [Fact]
    public void Phrases_are_cut_at_pauses()
    {
        var tone = Enumerable.Range(0, 8_000).Select(sample => MathF.Sin(sample * 0.3f)).ToArray();
        float[] recording = [.. new float[4_000], .. tone, .. new float[8_000], .. tone, .. new float[1_000], .. tone, .. new float[4_000]];

        var phrases = PhraseCutter.Cut("someone", recording).ToList();

        Assert.Equal([8_000, 17_000], phrases.Select(phrase => (int)Math.Round(phrase.Samples.Length / 1_000.0) * 1_000));
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(IReadOnlyList<SpokenPhrase> phrases, int variants)
    {
        var (natives, models) = (Environment.GetEnvironmentVariable(NativeLibraries.EnvironmentVariable), Environment.GetEnvironmentVariable("KIOSK_MODELS"));
        Assert.SkipWhen(string.IsNullOrEmpty(natives) || string.IsNullOrEmpty(models), "The engines and models are missing: run './kiosk test'.");
        using var detector = SileroVad.Load(Path.Combine(models!, "silero-vad.onnx"), new NativeLibraries(natives!));
        var rows = await EndpointBench.RunAsync(phrases, variants, new EndpointTrial(detector, new EndpointerOptions()), Token);
        return rows.ToDictionary(row => row.Id, row => row.Value!.Value);
    }
}
