using System.ComponentModel.DataAnnotations;
using Kiosk.Engines.Alsa;

namespace Kiosk.Engines.Tests.Alsa;

public sealed class AlsaOptionsTests
{
    [Theory]
    [InlineData("default", true)]
    [InlineData("plughw:CARD=Device,DEV=0", true)]
    [InlineData("sysdefault:CARD=vc4-hdmi_0", true)]
    [InlineData("", false)]
    [InlineData("plughw:1 ; rm", false)]
    [InlineData("{ type file }", false)]
    public void A_device_is_a_name_that_alsa_lists(string name, bool isValid)
    {
        var options = new AlsaOptions { CaptureDevice = name, PlaybackDevice = name };

        Assert.Equal(isValid, Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true));
    }
}
