using Kiosk.Host.Settings;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Settings;

public sealed class SecretFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_stands_around_a_secret_is_not_part_of_it() =>
        Assert.Equal("een geheim", SecretFile.Read("Desk:File", folder.Write("secret", " een geheim\r\n")));

    [Fact]
    public void An_empty_file_is_refused_with_its_setting()
    {
        var file = folder.Write("secret", " \n");

        Assert.Equal($"Desk:File '{file}' is empty: put the secret in it.", Assert.Throws<SettingsException>(() => SecretFile.Read("Desk:File", file)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/nonexistent/secret")]
    [InlineData("/")]
    public void A_file_that_can_t_be_read_is_refused_with_its_setting(string file) =>
        Assert.StartsWith($"Desk:File '{file}' can't be read", Assert.Throws<SettingsException>(() => SecretFile.Read("Desk:File", file)).Message, StringComparison.Ordinal);
}
