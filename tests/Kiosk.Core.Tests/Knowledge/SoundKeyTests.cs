using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Knowledge;

public class SoundKeyTests
{
    [Theory]
    [InlineData("rijbewijs", "reibeweis")]
    [InlineData("vergunning", "ferchunnink")]
    [InlineData("paspoort", "pasport")]
    [InlineData("rouw", "rauw")]
    [InlineData("zout", "saud")]
    public void Words_that_sound_alike_are_near(string left, string right) =>
        Assert.InRange(EditDistance.AtMost(2, SoundKey.Of(left), SoundKey.Of(right)), 0, 1);

    [Theory]
    [InlineData("paspoort", "rijbewijs")]
    [InlineData("hond", "kat")]
    public void Other_words_are_not(string left, string right) =>
        Assert.NotEqual(SoundKey.Of(left), SoundKey.Of(right));
}
