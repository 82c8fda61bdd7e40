using Kiosk.Core.Speech;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Speech;

public class MultilingualVoiceTests
{
    private readonly Journal journal = new();

    [Theory]
    [InlineData("nl", "synthesise dag")]
    [InlineData("tr", "synthesise in tr: dag")]
    public async Task The_first_voice_speaks_its_own_language_and_the_other_the_rest(string language, string expected)
    {
        var voice = new MultilingualVoice(new FakeVoice(journal), new FakeVoice(journal, "en"));

        await voice.ForLanguage(language).SynthesizeAsync("dag", SpeechRate.Normal, TestContext.Current.CancellationToken);

        Assert.Equal([expected], journal.Entries);
    }

    [Fact]
    public async Task By_itself_it_is_the_first_voice()
    {
        var voice = new MultilingualVoice(new FakeVoice(journal), new FakeVoice(journal, "en"));

        await voice.SynthesizeAsync("dag", SpeechRate.Normal, TestContext.Current.CancellationToken);

        Assert.Equal(["synthesise dag"], journal.Entries);
    }
}
