using Kiosk.Core.Audio;
using Kiosk.Host.Demo;

namespace Kiosk.Host.Tests.Demo;

public sealed class BreathGroupsTests
{
    [Fact]
    public void Speech_is_cut_in_the_middle_of_its_pauses()
    {
        var groups = BreathGroups.Split(Speech((400, 0.5f), (300, 0), (200, 0.3f), (200, 0), (100, 0.5f)));

        Assert.Equal([550, 450, 200], groups.Select(Milliseconds));
    }

    [Fact]
    public void The_closure_before_a_consonant_is_no_pause() =>
        Assert.Single(BreathGroups.Split(Speech((400, 0.5f), (120, 0), (200, 0.5f))));

    [Fact]
    public void Silence_around_the_speech_stays_with_it() =>
        Assert.Single(BreathGroups.Split(Speech((500, 0), (400, 0.5f), (500, 0))));

    [Fact]
    public void The_hiss_of_a_voice_is_quiet() =>
        Assert.Equal(2, BreathGroups.Split(Speech((400, 0.5f), (300, 0.004f), (200, 0.5f))).Count);

    [Fact]
    public void Silence_is_one_piece() => Assert.Equal(700, Milliseconds(Assert.Single(BreathGroups.Split(Speech((700, 0))))));

    private static float[] Speech(params (int Milliseconds, float Level)[] parts) =>
        [.. parts.SelectMany(part => Enumerable.Repeat(part.Level, AudioFormat.SampleRate / 1000 * part.Milliseconds))];

    private static int Milliseconds(ReadOnlyMemory<float> group) =>
        (int)Math.Round(AudioFormat.ToDuration(group.Length).TotalMilliseconds);
}
