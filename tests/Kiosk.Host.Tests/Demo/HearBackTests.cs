using Kiosk.Core.Audio;
using Kiosk.Host.Demo;

namespace Kiosk.Host.Tests.Demo;

public sealed class HearBackTests
{
    private const string Price = "Een paspoort kost € 83,87.";

    [Theory]
    [InlineData("een paspoort kost drieëntachtig euro zevenentachtig")]
    [InlineData("Een paspoort kost drie en tachtig euro zeven en tachtig.")]
    [InlineData("een paspoort kost € 83,87")]
    public async Task Figures_are_heard_back_however_they_are_written(string heard)
    {
        var result = await CheckAsync(new FakeTranscriber(heard), Price);

        Assert.True(result.Expected > 0);
        Assert.Equal(result.Expected, result.Heard);
    }

    [Fact]
    public async Task Another_amount_is_not_the_amount()
    {
        var result = await CheckAsync(new FakeTranscriber("een paspoort kost twaalf euro dertig"), Price);

        Assert.True(result.Heard < result.Expected);
    }

    [Theory]
    [InlineData("Op 5 januari 2026 zijn wij dicht.", "op vijf januari tweeduizend zesentwintig zijn wij dicht", 1, 1)]
    [InlineData("Op 5 januari 2026 zijn wij dicht.", "op vijf februari tweeduizend zesentwintig zijn wij dicht", 0, 1)]
    [InlineData("Bel 088 - 000 00 10 en kom na 9.30 uur.", "bel nul acht acht nul nul nul nul nul een nul en kom na negen uur dertig", 2, 2)]
    [InlineData("Bel 088 - 000 00 10 en kom na 9.30 uur.", "bel nul acht acht nul nul nul een nul nul nul en kom na negen uur dertig", 1, 2)]
    public async Task A_figure_is_heard_as_a_whole(string sentence, string heard, int right, int expected) =>
        Assert.Equal(new HeardBack(right, expected), await CheckAsync(new FakeTranscriber(heard), sentence));

    [Fact]
    public async Task A_web_address_is_no_figure() =>
        Assert.Equal(default, await CheckAsync(new FakeTranscriber(), "Kijk op www.lindewaard.example/afspraak."));

    [Fact]
    public async Task What_is_heard_between_pauses_is_put_together()
    {
        const int rate = AudioFormat.SampleRate;
        float[] samples = [.. Enumerable.Repeat(0.5f, rate), .. new float[rate / 2], .. Enumerable.Repeat(0.5f, rate)];
        var transcriber = new FakeTranscriber("Een paspoort kost drieëntachtig euro.", "Zevenentachtig.");

        var result = await new HearBack(transcriber)
            .CheckAsync([Price], [new AudioClip(samples, rate)], TestContext.Current.CancellationToken);

        Assert.Equal(new HeardBack(1, 1), result);
    }

    [Fact]
    public async Task A_reply_that_is_not_heard_counts_in_full()
    {
        var result = await CheckAsync(new FakeTranscriber(""), Price);

        Assert.Equal(0, result.Heard);
        Assert.True(result.Expected > 0);
    }

    [Fact]
    public async Task Sentences_without_figures_are_not_listened_to()
    {
        var transcriber = new FakeTranscriber("een paspoort kost drieëntachtig euro zevenentachtig");

        await CheckAsync(transcriber, "Maak eerst een afspraak.", Price, "Wilt u meer weten?");

        Assert.Equal(1, transcriber.Heard.Sounds);
    }

    [Fact]
    public async Task The_sound_is_brought_to_the_rate_of_the_recogniser()
    {
        var transcriber = new FakeTranscriber("");

        await CheckAsync(transcriber, Price);

        Assert.Equal(AudioFormat.SampleRate, transcriber.Heard.LastLength);
    }

    [Fact]
    public void Replies_add_up() => Assert.Equal(new HeardBack(5, 9), new HeardBack(2, 4) + new HeardBack(3, 5));

    private static Task<HeardBack> CheckAsync(FakeTranscriber transcriber, params string[] sentences)
    {
        const int rateOfVoice = 22_050;
        var clips = sentences.Select(_ => new AudioClip(new float[rateOfVoice], rateOfVoice)).ToList();
        return new HearBack(transcriber).CheckAsync(sentences, clips, TestContext.Current.CancellationToken);
    }
}
