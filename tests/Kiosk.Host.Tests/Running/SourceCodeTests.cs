using Kiosk.Host.Running;

namespace Kiosk.Host.Tests.Running;

public sealed class SourceCodeTests
{
    [Fact]
    public void An_address_becomes_dark_modules_inside_a_quiet_zone()
    {
        var code = SourceCode.Of("https://www.lindewaard.example/paspoort")!;

        // Version 3 (29 modules) holds up to 42 bytes at this error correction; 4 quiet modules on each side.
        Assert.Equal(29 + 8, code.Size);
        // The upper edge of the upper left finder pattern: seven dark modules.
        Assert.StartsWith("M4 4h7v1H4z", code.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen adres")]
    [InlineData("/paspoort")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void What_is_no_web_address_gets_no_code(string address) => Assert.Null(SourceCode.Of(address));

    [Fact]
    public void A_very_long_address_gets_no_code()
    {
        Assert.NotNull(SourceCode.Of("https://a.example/" + new string('a', 282)));
        Assert.Null(SourceCode.Of("https://a.example/" + new string('a', 283)));
    }
}
