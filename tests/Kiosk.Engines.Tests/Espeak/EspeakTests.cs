using System.ComponentModel.DataAnnotations;
using Kiosk.Core.Answering;
using Kiosk.Core.Speech;
using Kiosk.Engines.Espeak;

namespace Kiosk.Engines.Tests.Espeak;

public class EspeakTests
{
    private const string Sentence = "Goedemorgen, waar kan ik u mee helpen?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Speaks_at_the_rate_of_its_voices()
    {
        var clip = await new EspeakSynthesizer(new EspeakOptions()).SynthesizeAsync(Sentence, SpeechRate.Normal, Token);

        Assert.Equal(22_050, clip.SampleRate);
        Assert.InRange(clip.Duration.TotalSeconds, 1.5, 4);
        Assert.InRange(clip.Samples.ToArray().Max(), 0.1f, 1f);
    }

    [Fact]
    public async Task A_lower_rate_takes_longer()
    {
        var voice = new EspeakSynthesizer(new EspeakOptions());

        var normal = await voice.SynthesizeAsync(Sentence, SpeechRate.Normal, Token);
        var slow = await voice.SynthesizeAsync(Sentence, SpeechRate.Slow, Token);

        Assert.InRange(slow.Duration / normal.Duration, 1.1, 1.5);
    }

    // espeak-ng mixes noise of its own into every utterance, so that lengths differ by some samples.
    [Fact]
    public async Task A_voice_keeps_its_tempo_whatever_another_said_between()
    {
        var voice = new EspeakSynthesizer(new EspeakOptions());
        var other = new EspeakSynthesizer(new EspeakOptions { Variant = "f2", Tempo = 0.6 });

        var first = await voice.SynthesizeAsync(Sentence, SpeechRate.Normal, Token);
        var between = await other.SynthesizeAsync(Sentence, SpeechRate.Slow, Token);
        var second = await voice.SynthesizeAsync(Sentence, SpeechRate.Normal, Token);

        Assert.InRange(second.Duration / first.Duration, 0.98, 1.02);
        Assert.True(between.Duration > 1.3 * first.Duration);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pl")]
    [InlineData("tr")]
    [InlineData("uk")]
    public async Task Speaks_another_language_with_its_own_sounds_and_Dutch_afterwards(string language)
    {
        var dutch = new EspeakSynthesizer(new EspeakOptions { Variant = "f2" });
        var before = await dutch.SynthesizeAsync(Sentence, SpeechRate.Normal, Token);

        var foreign = dutch.ForLanguage(language);
        var clip = await foreign.SynthesizeAsync(Phrases.OnlyDutch(language), SpeechRate.Normal, Token);
        var after = await dutch.SynthesizeAsync(Sentence, SpeechRate.Normal, Token);

        Assert.Equal(($"espeak-{language}+f2", language), (foreign.Voice, foreign.Language));
        Assert.InRange(clip.Duration.TotalSeconds, 2, 12);
        Assert.InRange(clip.Samples.ToArray().Max(), 0.1f, 1f);
        Assert.InRange(after.Duration / before.Duration, 0.98, 1.02);
        Assert.NotEqual(PhonemesOf("nl", Phrases.OnlyDutch(language)), PhonemesOf(language, Phrases.OnlyDutch(language)));
    }

    [Fact]
    public void Its_own_language_is_the_voice_itself()
    {
        var dutch = new EspeakSynthesizer(new EspeakOptions());

        Assert.Same(dutch, dutch.ForLanguage("nl"));
    }

    [Fact]
    public async Task Cancelling_throws_and_the_voice_speaks_afterwards()
    {
        var voice = new EspeakSynthesizer(new EspeakOptions());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => voice.SynthesizeAsync(Sentence, SpeechRate.Normal, new CancellationToken(canceled: true)));

        Assert.NotEqual(0, (await voice.SynthesizeAsync(Sentence, SpeechRate.Normal, Token)).Samples.Length);
    }

    [Fact]
    public async Task Many_callers_share_the_library()
    {
        var voice = new EspeakSynthesizer(new EspeakOptions());
        var phonemizer = new EspeakPhonemizer(new EspeakOptions());
        var expected = phonemizer.ToPhonemes(Sentence);

        var clips = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => voice.SynthesizeAsync(Sentence, SpeechRate.Normal, Token)));

        Assert.All(clips, clip => Assert.InRange(clip.Duration / clips[0].Duration, 0.98, 1.02));
        Assert.Equal(expected, phonemizer.ToPhonemes(Sentence));
    }

    [Fact]
    public void A_voice_that_is_not_there_is_refused_by_name()
    {
        var exception = Assert.Throws<EngineException>(() => new EspeakSynthesizer(new EspeakOptions { Language = "xq" }));

        Assert.Contains("'xq'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f9")]
    [InlineData("vrouw")]
    [InlineData("3")]
    public void A_variant_that_is_not_there_is_a_wrong_setting(string variant)
    {
        var exception = Assert.Throws<ValidationException>(() => new EspeakSynthesizer(new EspeakOptions { Variant = variant }));

        Assert.Contains($"Espeak:Variant is '{variant}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("f2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_could_reach_another_file_is_refused() =>
        Assert.Throws<ValidationException>(() => new EspeakSynthesizer(new EspeakOptions { Variant = "../f2" }));

    [Theory]
    [InlineData("Goedemorgen, waar kan ik u mee helpen?", "ɣˈudəmˌɔrɣən,|ʋˈaːr kɑn ɪk y mˈeː hˈɛlpən?")]
    [InlineData("Dat was prima!", "dɑt ʋˈɑs prˈimaː!")]
    public void Phonemes_come_by_clause_with_the_mark_that_closed_it(string text, string expected)
    {
        var phonemes = new EspeakPhonemizer(new EspeakOptions()).ToPhonemes(text);

        Assert.Equal(expected.Split('|'), phonemes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData(" - ? \n")]
    public void Nothing_to_say_gives_no_phonemes(string text) =>
        Assert.Empty(new EspeakPhonemizer(new EspeakOptions()).ToPhonemes(text));

    private static IReadOnlyList<string> PhonemesOf(string language, string text) =>
        new EspeakPhonemizer(new EspeakOptions { Language = language }).ToPhonemes(text);

    [Fact]
    public void Foreign_words_leave_no_language_marks()
    {
        var phonemes = new EspeakPhonemizer(new EspeakOptions()).ToPhonemes("Het team van de website en de computer.");

        Assert.DoesNotContain(phonemes, clause => clause.Contains('('));
    }
}
