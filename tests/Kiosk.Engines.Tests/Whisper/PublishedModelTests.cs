using Kiosk.Core.Audio;
using Kiosk.Engines.Tests.Support;
using Kiosk.Engines.Whisper;

namespace Kiosk.Engines.Tests.Whisper;

/// <summary>What only a model of the published shape does, on one that always says the same.</summary>
public sealed class PublishedModelTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData(20f, "en")]
    [InlineData(0f, "nl")]
    public async Task The_language_is_told_when_it_is_certain(float logit, string language)
    {
        WhisperFile.Write(file, RealEngines.WhisperModel, logit);
        using var transcriber = WhisperTranscriber.Load(file, new WhisperOptions(), RealEngines.Natives);

        var transcript = await transcriber.TranscribeAsync(Sounds.Noise(2 * AudioFormat.SampleRate, 0.1f), Token);

        Assert.Equal(language, transcript.Language);
    }

    [Fact]
    public async Task A_short_clip_keeps_the_configured_language()
    {
        WhisperFile.Write(file, RealEngines.WhisperModel, languageLogit: 20);
        using var transcriber = WhisperTranscriber.Load(file, new WhisperOptions(), RealEngines.Natives);

        var transcript = await transcriber.TranscribeAsync(Sounds.Noise(AudioFormat.SampleRate, 0.1f), Token);

        Assert.Equal("nl", transcript.Language);
    }

    [Fact]
    public async Task A_decoding_loop_ends_and_is_one_word_of_little_confidence()
    {
        var word = WhisperFile.Write(file, RealEngines.WhisperModel, languageLogit: 0);
        using var transcriber = WhisperTranscriber.Load(file, new WhisperOptions { MaxTokens = 40 }, RealEngines.Natives);

        var transcript = await transcriber.TranscribeAsync(Sounds.Noise(AudioFormat.SampleRate, 0.1f), Token);

        Assert.Equal(word, transcript.Text);
        Assert.InRange(transcript.Confidence, 0, 0.1);
    }

    [Fact]
    public async Task A_prompt_longer_than_the_model_takes_is_cut_by_it()
    {
        var word = WhisperFile.Write(file, RealEngines.WhisperModel, languageLogit: 0);
        var options = new WhisperOptions { Prompt = string.Join(", ", Enumerable.Repeat("Lindewaard", 150)) };
        using var transcriber = WhisperTranscriber.Load(file, options, RealEngines.Natives);

        Assert.Equal(word, (await transcriber.TranscribeAsync(Sounds.Noise(AudioFormat.SampleRate, 0.1f), Token)).Text);
    }
}
