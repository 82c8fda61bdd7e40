using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests.Audio;

public class EndpointerTests
{
    private static readonly EndpointerOptions Options = new();

    // One frame is 32 ms: 96 ms of speech is 3 frames, 700 ms of patience is 22.
    [Theory]
    [InlineData("..", Endpoint.Waiting)]
    [InlineData("ss", Endpoint.Waiting)]
    [InlineData("ss.ss.ss", Endpoint.Waiting)]
    [InlineData("sss", Endpoint.Speaking)]
    [InlineData("sss.....................", Endpoint.Speaking)]
    [InlineData("sss......................", Endpoint.Ended)]
    [InlineData("sss............ss............", Endpoint.Speaking)]
    public void Follows_speech_and_silence(string frames, Endpoint last) => Assert.Equal(last, Push(frames, new Endpointer(Options)));

    [Fact]
    public void Between_the_thresholds_the_last_verdict_stands()
    {
        var endpointer = new Endpointer(Options);
        Push("sss", endpointer);

        for (var frame = 0; frame < 30; frame++)
        {
            Assert.Equal(Endpoint.Speaking, endpointer.Push(0.4));
        }

        Assert.Equal(0, endpointer.TrailingSilence);
    }

    [Fact]
    public void Nobody_is_listened_to_without_end()
    {
        var endpointer = new Endpointer(new EndpointerOptions { MaxUtteranceMs = 5_000 });

        var frames = Enumerable.Range(1, 1_000).First(_ => endpointer.Push(1) == Endpoint.Ended);

        Assert.Equal(157, frames);
    }

    [Fact]
    public void A_reset_forgets_what_was_said()
    {
        var endpointer = new Endpointer(Options);
        Push("sss", endpointer);

        endpointer.Reset();

        Assert.Equal(Endpoint.Waiting, endpointer.Push(0));
    }

    private static Endpoint Push(string frames, Endpointer endpointer) =>
        frames.Aggregate(Endpoint.Waiting, (_, frame) => endpointer.Push(frame == 's' ? 0.9 : 0.1));
}
