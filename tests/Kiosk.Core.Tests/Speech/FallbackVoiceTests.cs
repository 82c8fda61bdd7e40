using Kiosk.Core.Speech;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Speech;

public class FallbackVoiceTests
{
    private readonly Journal first = new();
    private readonly Journal second = new();
    private readonly FakeTime time = new();
    private readonly List<string> failures = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_voice_speaks_only_when_the_first_fails()
    {
        await Voice(fault: null).SynthesizeAsync("Goedendag.", SpeechRate.Normal, Stop);

        Assert.Equal((1, 0), (first.Entries.Count, second.Entries.Count));
    }

    [Fact]
    public async Task A_voice_that_failed_is_left_alone_for_a_minute()
    {
        var voice = Voice(new EngineException("Out of memory."));

        await voice.SynthesizeAsync("Goedendag.", SpeechRate.Normal, Stop);
        await voice.SynthesizeAsync("Tot ziens.", SpeechRate.Normal, Stop);
        Assert.Equal((1, 2), (first.Entries.Count, second.Entries.Count));
        time.Advance(TimeSpan.FromMinutes(1));
        await voice.SynthesizeAsync("Tot ziens.", SpeechRate.Normal, Stop);

        Assert.Equal((2, 3), (first.Entries.Count, second.Entries.Count));
        Assert.Equal(["Out of memory.", "Out of memory."], failures);
    }

    private FallbackVoice Voice(Exception? fault) =>
        new(new FakeVoice(first) { Fault = fault }, new FakeVoice(second), failure => failures.Add(failure.Message), time);
}
