using System.ComponentModel.DataAnnotations;
using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
using Kiosk.Engines.Tests.Support;
using Kiosk.Engines.Whisper;

namespace Kiosk.Engines.Tests.Whisper;

public class WhisperTranscriberTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Ik wil een paspoort aanvragen.", "paspoort")]
    [InlineData("Wat kost een rijbewijs?", "rijbewijs")]
    public async Task Hears_the_words_of_a_sentence(string sentence, string word)
    {
        using var transcriber = RealEngines.Transcriber();

        var transcript = await transcriber.TranscribeAsync(await RealEngines.SpokenAsync(sentence), Token);

        Assert.Contains(word, transcript.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("nl", transcript.Language);
        Assert.InRange(transcript.Confidence, 0.5, 1.0);
        Assert.InRange(transcript.NoSpeechProbability, 0.0, 1.0);
    }

    [Theory]
    [InlineData("Nee.", "nee")]
    [InlineData("Ja.", "ja")]
    public async Task Hears_one_short_word(string sentence, string word)
    {
        using var transcriber = RealEngines.Transcriber();

        var transcript = await transcriber.TranscribeAsync(await RealEngines.SpokenAsync(sentence), Token);

        Assert.Contains(word, transcript.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_hears_on_after_it_forgot()
    {
        using var transcriber = RealEngines.Transcriber();
        var sound = await RealEngines.SpokenAsync("Ik wil een paspoort aanvragen.");
        var before = await transcriber.TranscribeAsync(sound, Token);

        await transcriber.ForgetAsync(Token);

        Assert.Equal(before, await transcriber.TranscribeAsync(sound, Token));
    }

    [Fact]
    public async Task Beam_search_hears_them_too()
    {
        using var transcriber = RealEngines.Transcriber(new WhisperOptions { BeamSize = 3 });

        var transcript = await transcriber.TranscribeAsync(await RealEngines.SpokenAsync("Ik wil een paspoort aanvragen."), Token);

        Assert.Contains("paspoort", transcript.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Speech_longer_than_the_window_is_joined_from_its_pieces()
    {
        using var transcriber = RealEngines.Transcriber();
        var pause = new float[8 * AudioFormat.SampleRate];
        float[] samples =
        [
            .. await RealEngines.SpokenAsync("Wat kost een rijbewijs?"), .. pause,
            .. await RealEngines.SpokenAsync("Ik wil een paspoort aanvragen."),
        ];

        var transcript = await transcriber.TranscribeAsync(samples, Token);

        Assert.Contains("rijbewijs", transcript.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("paspoort", transcript.Text, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(transcript.Confidence, 0.0, 1.0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(800)]
    [InlineData(48_000)]
    public async Task Nothing_and_digital_silence_are_silence(int length)
    {
        using var transcriber = RealEngines.Transcriber();

        Assert.Same(Transcript.Silence, await transcriber.TranscribeAsync(new float[length], Token));
    }

    [Theory]
    [InlineData(0.01f)]
    [InlineData(0.2f)]
    public async Task Noise_gives_no_words(float amplitude)
    {
        using var transcriber = RealEngines.Transcriber();

        var transcript = await transcriber.TranscribeAsync(Sounds.Noise(3 * AudioFormat.SampleRate, amplitude), Token);

        Assert.Equal("", transcript.Text);
    }

    [Fact]
    public async Task Cancelling_throws_and_the_engine_works_afterwards()
    {
        using var transcriber = RealEngines.Transcriber();
        var sentence = await RealEngines.SpokenAsync("Ik wil een paspoort aanvragen.");
        float[] longSpeech = [.. Enumerable.Repeat(sentence, 20).SelectMany(samples => samples)];
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transcriber.TranscribeAsync(longSpeech, cancellation.Token));

        var transcript = await transcriber.TranscribeAsync(sentence, Token);
        Assert.Contains("paspoort", transcript.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Calls_at_the_same_time_wait_for_each_other()
    {
        using var transcriber = RealEngines.Transcriber();
        var samples = await RealEngines.SpokenAsync("Ik wil een paspoort aanvragen.");

        var transcripts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => transcriber.TranscribeAsync(samples, Token)));

        Assert.Single(transcripts.Select(transcript => (transcript.Text, transcript.Confidence)).Distinct());
    }

    [Fact]
    public async Task A_disposed_transcriber_refuses_work()
    {
        var transcriber = RealEngines.Transcriber();
        transcriber.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => transcriber.TranscribeAsync(Sounds.Noise(16_000, 0.1f), Token));
    }

    [Fact]
    public async Task A_transcription_that_runs_while_it_is_disposed_ends_well()
    {
        var transcriber = RealEngines.Transcriber();
        var running = transcriber.TranscribeAsync(await RealEngines.SpokenAsync("Ik wil een paspoort aanvragen."), Token);

        transcriber.Dispose();

        var outcome = await Record.ExceptionAsync(() => running);
        // Refused when the disposal came before it had begun.
        Assert.True(outcome is null or ObjectDisposedException, outcome?.ToString());
    }

    [Fact]
    public void A_language_that_whisper_has_not_is_refused_by_name()
    {
        var options = new WhisperOptions { Language = "qq" };

        var exception = Assert.Throws<EngineException>(() => WhisperTranscriber.Load(RealEngines.WhisperModel, options, RealEngines.Natives));

        Assert.Contains("'qq'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_out_of_range_is_refused_by_name()
    {
        var options = new WhisperOptions { BeamSize = 9 };

        var exception = Assert.Throws<ValidationException>(() => WhisperTranscriber.Load("any", options, new("any")));

        Assert.Contains(nameof(WhisperOptions.BeamSize), exception.Message, StringComparison.Ordinal);
    }
}
