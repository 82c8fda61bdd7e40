using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
using Kiosk.Engines.Espeak;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Tests.Support;

namespace Kiosk.Engines.Tests.Onnx;

public class PiperVoiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Phonemes_go_in_between_marks_and_pads()
    {
        using var files = new VoiceFiles();

        var clip = await SpeakAsync(files, SpeechRate.Normal, "jaː.", "xj");

        // ^ _ j _ a _ ː _ . _ space _ j _ $; the voice does not know x.
        long[] ids = [1, 0, 23, 0, 14, 0, 122, 0, 10, 0, 3, 0, 23, 0, 2];
        Assert.Equal(ids, clip.Samples[..ids.Length].ToArray().Select(sample => (long)Math.Round(1000 * sample)));
        Assert.Equal(ids.Length * VoiceFiles.SamplesPerId, clip.Samples.Length);
        Assert.Equal(VoiceFiles.SampleRate, clip.SampleRate);
    }

    [Fact]
    public async Task A_slower_rate_takes_longer()
    {
        using var files = new VoiceFiles();

        var normal = await SpeakAsync(files, SpeechRate.Normal, "ja");
        var slow = await SpeakAsync(files, SpeechRate.Slow, "ja");

        Assert.Equal(1.25, slow.Duration / normal.Duration, 3);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("anna", 0)]
    [InlineData("bert", 0.1)]
    [InlineData("1", 0.1)]
    public async Task A_speaker_is_chosen_by_name_or_number(string speaker, double expected)
    {
        using var files = new VoiceFiles(speakers: 2);
        using var voice = Load(files, new PiperOptions { Speaker = speaker }, "ja");

        var clip = await voice.SynthesizeAsync("ja", SpeechRate.Normal, Token);

        Assert.Equal(expected + 0.001, clip.Samples.Span[0], 4);
    }

    [Theory]
    [InlineData("carla")]
    [InlineData("2")]
    public void A_speaker_that_is_not_there_is_refused_by_name(string speaker)
    {
        using var files = new VoiceFiles(speakers: 2);

        var exception = Assert.Throws<EngineException>(() => Load(files, new PiperOptions { Speaker = speaker }, "ja"));

        Assert.Contains($"'{speaker}'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((int)VoiceFiles.Flaw.NoNumbersWithNoise)]
    [InlineData((int)VoiceFiles.Flaw.BabbleWithNoise)]
    public async Task A_voice_that_fails_with_its_noise_speaks_without(int flaw)
    {
        using var files = new VoiceFiles(flaw: (VoiceFiles.Flaw)flaw);

        var clip = await SpeakAsync(files, SpeechRate.Normal, "ja");

        Assert.Equal(7 * VoiceFiles.SamplesPerId, clip.Samples.Length);
    }

    [Fact]
    public async Task A_voice_that_gives_no_numbers_is_an_error_that_does_not_quote_the_sentence()
    {
        using var files = new VoiceFiles(flaw: VoiceFiles.Flaw.NoNumbers);
        using var voice = Load(files, new PiperOptions(), "ja");

        var exception = await Assert.ThrowsAsync<EngineException>(() => voice.SynthesizeAsync("Uw geheim.", SpeechRate.Normal, Token));

        Assert.Contains("test-voice", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_throws_and_the_voice_speaks_afterwards()
    {
        using var files = new VoiceFiles();
        using var voice = Load(files, new PiperOptions(), "ja");
        using var cancellation = new CancellationTokenSource();
        var speaking = voice.SynthesizeAsync("ja", SpeechRate.Normal, cancellation.Token);

        await cancellation.CancelAsync();
        await Record.ExceptionAsync(() => speaking);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => voice.SynthesizeAsync("ja", SpeechRate.Normal, cancellation.Token));
        Assert.NotEqual(0, (await voice.SynthesizeAsync("ja", SpeechRate.Normal, Token)).Samples.Length);
    }

    [Fact]
    public async Task A_disposed_voice_refuses_work()
    {
        using var files = new VoiceFiles();
        var voice = Load(files, new PiperOptions(), "ja");
        voice.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => voice.SynthesizeAsync("ja", SpeechRate.Normal, Token));
    }

    [Fact]
    public async Task Dutch_phonemes_of_espeak_reach_the_voice()
    {
        using var files = new VoiceFiles();
        using var voice = PiperVoice.Load(
            files.Model, new PiperOptions(), language => new EspeakPhonemizer(new EspeakOptions { Language = language }), RealEngines.Natives);

        var clip = await voice.SynthesizeAsync("Ja.", SpeechRate.Normal, Token);

        // j, aː and the full stop among others.
        Assert.Contains(clip.Samples.ToArray(), sample => Math.Abs(sample - 0.023f) < 1e-4f);
        Assert.Contains(clip.Samples.ToArray(), sample => Math.Abs(sample - 0.122f) < 1e-4f);
        Assert.Contains(clip.Samples.ToArray(), sample => Math.Abs(sample - 0.010f) < 1e-4f);
    }

    [Fact]
    public void Another_kind_of_model_is_refused_with_its_inputs()
    {
        using var files = new VoiceFiles();
        File.Copy(RealEngines.VadModel, files.Model, overwrite: true);

        var exception = Assert.Throws<EngineException>(() => Load(files, new PiperOptions(), "ja"));

        Assert.Contains("input, state, sr", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""null""", "settings of a Piper voice")]
    [InlineData("""{"audio":{}}""", "settings of a Piper voice")]
    [InlineData("""{"audio":{"sample_rate":1},"espeak":{"voice":"nl"},"inference":{"noise_scale":1,"length_scale":1,"noise_w":1},"phoneme_id_map":{},"num_speakers":1}""", "audio.sample_rate must be 8000 to 48000")]
    [InlineData("""{"audio":{"sample_rate":16000},"espeak":{"voice":"nl"},"inference":{"noise_scale":1,"length_scale":0,"noise_w":1},"phoneme_id_map":{},"num_speakers":1}""", "length_scale")]
    [InlineData("""{"audio":{"sample_rate":16000},"espeak":{"voice":"nl"},"inference":{"noise_scale":1,"length_scale":1,"noise_w":1},"phoneme_id_map":{"a":[-1]},"num_speakers":1}""", "phoneme_id_map")]
    [InlineData("""{"audio":{"sample_rate":16000},"espeak":{"voice":"nl"},"inference":{"noise_scale":1,"length_scale":1,"noise_w":1},"phoneme_id_map":{"a":[1]},"num_speakers":1}""", "ids for ^, $ and _")]
    public void Wrong_settings_are_refused_by_key(string json, string reason)
    {
        using var files = new VoiceFiles();
        File.WriteAllText(files.Model + ".json", json);

        var exception = Assert.Throws<EngineException>(() => PiperVoice.Load(files.Model, new PiperOptions(), _ => new FakePhonemizer(), new("none")));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_megabytes_are_refused()
    {
        using var files = new VoiceFiles();
        files.WriteSettings(new string('x', 2_000_000));

        var exception = Assert.Throws<EngineException>(() => PiperVoice.Load(files.Model, new PiperOptions(), _ => new FakePhonemizer(), new("none")));

        Assert.Contains("at most", exception.Message, StringComparison.Ordinal);
    }

    private static PiperVoice Load(VoiceFiles files, PiperOptions options, params string[] clauses) =>
        PiperVoice.Load(files.Model, options, _ => new FakePhonemizer(clauses), RealEngines.Natives);

    private static async Task<AudioClip> SpeakAsync(VoiceFiles files, SpeechRate rate, params string[] clauses)
    {
        using var voice = Load(files, new PiperOptions(), clauses);
        return await voice.SynthesizeAsync("ja", rate, Token);
    }
}
